package org.attest.model;

/** On what a metadatum or a date rests. */
public enum Basis {
  /** The text says it. */
  STATED,
  /** A meta line, a page's metadata or a feed says it. */
  METADATA,
  /** Worked out from other words; the words are kept beside it. */
  INFERRED,
  /** Nobody says it. */
  UNKNOWN
}
