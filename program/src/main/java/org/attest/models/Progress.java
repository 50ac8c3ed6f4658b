package org.attest.models;

/** Hears how far an installation is. */
@FunctionalInterface
public interface Progress {

  /**
   * Told now and then, and once with {@code done == total}.
   *
   * @param done bytes written so far, from 0
   * @param total bytes that will be there in the end
   * @param part the file being written
   */
  void at(long done, long total, String part);
}
