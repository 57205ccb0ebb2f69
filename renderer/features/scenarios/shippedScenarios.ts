import scenariosJson from '#resources/scenarios/demo-scenarios.json';
import { parseScenariosPack } from '#shared/simulation/scenariosPack.ts';

/** The demos that come with the app, parsed once: with this file, which is loaded when the demos are first opened. */
export const shippedScenarios = parseScenariosPack(scenariosJson);
