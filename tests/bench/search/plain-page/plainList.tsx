import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import policyJson from '#resources/policy/handan-2025-2027.json';
import type { EnterpriseFields } from '#shared/model/enterprise.ts';

/** As many rows as our list keeps in the document. */
const shown = 24;

const industries = new Map(policyJson.industries.map(({ id, name }) => [id, name]));

/** The list as one writes it in an hour: joins every record's fields at each keystroke, and shows the first rows. */
function PlainList({ enterprises }: { readonly enterprises: readonly EnterpriseFields[] }) {
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = enterprises.filter(({ name, uscc, industry, county, contact }) => {
    const text = [name, uscc, industries.get(industry), county, contact.name, contact.phone]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <input aria-label="搜索企业" value={query} onChange={(event) => setQuery(event.target.value)} />
      <p data-testid="count">符合 {matches.length.toLocaleString('zh-CN')} 家</p>
      <div role="grid" aria-rowcount={matches.length}>
        {matches.slice(0, shown).map(({ uscc, name, industry, county, headcount, batch }) => (
          <div role="row" key={uscc}>
            <span>{name}</span> <span>{uscc}</span> <span>{industries.get(industry)}</span>{' '}
            <span>{county}</span> <span>{headcount}</span> <span>{batch}</span>
          </div>
        ))}
      </div>
    </>
  );
}

/** Shows the list; called with the enterprises of the roster. */
function show(enterprises: readonly EnterpriseFields[]): void {
  const container = document.getElementById('root');
  if (container === null) throw new Error('index.html has no #root');
  createRoot(container).render(<PlainList enterprises={enterprises} />);
}

Object.assign(globalThis, { show });
document.documentElement.dataset['ready'] = 'true';
