package org.attest;

/** Attest: reads reports and keeps dossiers. */
public final class Attest {

  private Attest() {}
}
