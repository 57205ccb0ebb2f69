import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { paths } from '#paths';

/** The two halves of this matter: what takes place, and what enterprises need. */
export function ActivitiesTabs({ shown }: { readonly shown: 'calendar' | 'demands' }) {
  const navigate = useNavigate();
  return (
    <Segmented<'calendar' | 'demands'>
      aria-label="活动或需求"
      value={shown}
      options={[
        { value: 'calendar', label: '活动日程' },
        { value: 'demands', label: '需求登记' },
      ]}
      onChange={(value) => void navigate(value === 'calendar' ? paths.activities() : paths.demands())}
    />
  );
}
