package org.attest.web.team;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often something may be done: so many times at once, and as many again each minute. A token
 * bucket for each key. Safe for threads.
 */
public final class Limiter {

  private static final int MOST_KEYS = 50_000;

  private final int perMinute;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new HashMap<>();

  private record Bucket(double left, Instant at) {}

  /** Allows {@code perMinute} for each key. */
  public Limiter(int perMinute, InstantSource clock) {
    if (perMinute < 1) {
      throw new IllegalArgumentException("a limit of " + perMinute + " lets nobody do anything");
    }
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Takes one; returns false where none is left. */
  public synchronized boolean take(String key) {
    Instant now = clock.instant();
    if (buckets.size() >= MOST_KEYS) {
      buckets.values().removeIf(bucket -> filled(bucket, now) >= perMinute);
      if (buckets.size() >= MOST_KEYS) {
        buckets.clear();
      }
    }
    Bucket bucket = buckets.getOrDefault(key, new Bucket(perMinute, now));
    double left = filled(bucket, now);
    boolean allowed = left >= 1;
    buckets.put(key, new Bucket(allowed ? left - 1 : left, now));
    return allowed;
  }

  private double filled(Bucket bucket, Instant now) {
    double minutes = Duration.between(bucket.at(), now).toMillis() / 60_000.0;
    return Math.min(perMinute, bucket.left() + Math.max(0, minutes) * perMinute);
  }

  /** Returns after how many seconds one more is allowed, for who has none left. */
  public int secondsToWait() {
    return Math.max(1, (int) Math.ceil(60.0 / perMinute));
  }
}
