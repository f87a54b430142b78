/** What the second layer sees of one text. */
export interface BlendEvidence {
  readonly surface: Float64Array;
  readonly shared: Float64Array;
  /** Share of the surface features that are known. */
  readonly known: number;
  readonly wordCount: number;
  readonly conceptCount: number;
}

/** How many inputs the second layer has, the constant not counted. */
export function blendInputCount(classes: number): number {
  return classes * 2 + 3;
}

/** Lays the evidence out as inputs of the second layer. */
export function fillBlendInputs(inputs: Float64Array, evidence: BlendEvidence): void {
  const classes = evidence.surface.length;
  inputs.set(evidence.surface, 0);
  inputs.set(evidence.shared, classes);
  inputs[classes * 2] = evidence.known;
  inputs[classes * 2 + 1] = Math.log1p(evidence.wordCount) / 4;
  inputs[classes * 2 + 2] = Math.log1p(evidence.conceptCount) / 4;
}
