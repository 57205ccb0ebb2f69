import { wallOf, wallSelection } from '#shared/exhibits/caseWall.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { CaseOpened } from './CaseOpened.tsx';
import { CaseWall } from './CaseWall.tsx';

/** The wall of cases, or the one that is open. */
export function CasesStage({ content, selected, onSelect }: ExhibitProps) {
  const { kind, open } = wallSelection(content.cases, selected);
  if (open !== null) {
    return (
      <CaseOpened content={content} wall={wallOf(content.cases, null)} open={open} onSelect={onSelect} />
    );
  }
  return <CaseWall wall={wallOf(content.cases, kind)} kind={kind} onSelect={onSelect} />;
}
