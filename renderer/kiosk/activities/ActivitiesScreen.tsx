import { useState } from 'react';
import { activitiesBetween } from '#data/queries/activities.ts';
import { useNow } from '#features/sync/useNow.ts';
import { useServices } from '#services';
import type { Activity } from '#shared/model/activity.ts';
import { useLive } from '#ui/useLive.ts';
import type { KioskScreen } from '../kioskScreen.ts';
import { ActivityAgenda } from './ActivityAgenda.tsx';
import { agendaSpan, hallAgenda } from './hallAgenda.ts';
import { HallPage } from './HallPage.tsx';
import page from './HallPage.module.css';
import { SignInForm } from './SignInForm.tsx';
import { ThanksPage } from './ThanksPage.tsx';

type Props = { readonly onBack: () => void; readonly onGo: (next: KioskScreen) => void };

type Standing = { readonly at: 'list' } | { readonly at: 'form' | 'thanks'; readonly activity: Activity };

const list: Standing = { at: 'list' };

/** Today's and coming activities, where visitors sign in. Who else has is never told. */
export function ActivitiesScreen({ onBack, onGo }: Props) {
  const { database } = useServices();
  const now = useNow();
  const [standing, setStanding] = useState(list);
  const { from, to } = agendaSpan(now);
  const activities = useLive(() => activitiesBetween(database, from, to), [database, from, to]);
  const toDemand = () => onGo({ name: 'demand' });
  const demand = (
    <button type="button" className={page.quiet} onClick={toDemand}>
      需求登记
    </button>
  );
  if (standing.at === 'form') {
    const { activity } = standing;
    return (
      <SignInForm
        activity={activity}
        onBack={() => setStanding(list)}
        onSignedIn={() => setStanding({ at: 'thanks', activity })}
      />
    );
  }
  if (standing.at === 'thanks') {
    return (
      <ThanksPage
        title="签到成功"
        text={`欢迎参加“${standing.activity.title}”。`}
        onLeave={() => setStanding(list)}
      >
        {demand}
      </ThanksPage>
    );
  }
  return (
    <HallPage
      title="活动签到"
      text="行业研讨、供需对接、政策宣贯、专家授课：今天和接下来 60 天"
      onBack={onBack}
      foot={demand}
    >
      {activities !== undefined && (
        <ActivityAgenda
          agenda={hallAgenda(activities, now)}
          now={now}
          onSignIn={(activity) => setStanding({ at: 'form', activity })}
        />
      )}
    </HallPage>
  );
}
