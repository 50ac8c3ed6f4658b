package org.attest;

/** The formats that a dossier, an explainer or a list of claims is written in. */
public enum Format {
  /** For the eye, on a terminal. */
  TEXT,
  /** Markdown. */
  MD,
  /** One self-contained page. */
  HTML,
  /** One JSON object. */
  JSON,
  /** One JSON object a line. */
  JSONL,
  /** Comma-separated values with a heading line. */
  CSV,
  /** A Word document. */
  DOCX,
  /** A PDF. */
  PDF
}
