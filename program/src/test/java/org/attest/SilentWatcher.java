package org.attest;

import java.util.List;

/** Watches files come in, says nothing and stops nothing. */
public record SilentWatcher() implements Adding.Watcher {
  @Override
  public void found(int files, List<String> warnings) {}

  @Override
  public void arrived(Arrival arrival) {}

  @Override
  public boolean stopped() {
    return false;
  }
}
