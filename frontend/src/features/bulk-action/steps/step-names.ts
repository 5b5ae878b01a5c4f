/** The steps in the order of the wizard. Their names are in the URL. */
export const stepNames = ['action', 'credentials', 'information', 'execution', 'review'] as const;

export type Step = (typeof stepNames)[number];
