/** In the order of the wizard; the step is part of the URL. */
export const stepNames = ['action', 'credentials', 'information', 'execution', 'review'] as const;

export type Step = (typeof stepNames)[number];
