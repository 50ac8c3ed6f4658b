package org.attest;

import java.nio.file.Path;

/** Where the language models are kept, and who hears of it when they are unpacked. */
public interface Setup {

  /** Returns the folder for the unpacked models. */
  Path folder();

  /** Told before models are unpacked; not told where they are there already. */
  void unpacking();

  /** Told before the models are loaded, which takes some seconds. */
  void loading();

  /** Told now and then while models are unpacked: bytes done, and bytes in all. */
  void unpacked(long done, long total);
}
