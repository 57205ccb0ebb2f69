import 'survey-core/survey-core.fontless.min.css';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { surveyOf } from './surveyOf.ts';

const pack = parseInstrumentPack(instrumentJson);
if (!pack.ok) throw new Error(pack.message);
const survey = new Model(surveyOf(pack.value));
const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');
createRoot(container).render(<Survey model={survey} />);
Object.assign(globalThis, { survey });
document.documentElement.dataset['ready'] = 'true';
