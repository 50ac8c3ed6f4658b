package org.attest;

/**
 * How fast reports were read.
 *
 * @param reports how many were read
 * @param claims how many claims they gave
 * @param one reports a second on one thread
 * @param two reports a second on two threads
 * @param stock reports a second that the pipeline beside it took, on one thread
 * @param same whether one thread and two gave the same claims
 */
public record Pace(int reports, int claims, double one, double two, double stock, boolean same) {

  /** Returns how many reports were read while the pipeline beside it took one. */
  public double ratio() {
    return one / stock;
  }
}
