package org.attest.dossier;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.LexiconSource;

/** A place that only an analyst knows of. */
public final class OwnPlaces {

  /** What lies in what, with Sharkot, a town in Nangarhar. */
  public static final Geography WITH_SHARKOT =
      new Geography(() -> Gazetteer.builtIn().with(List.of(source())));

  private OwnPlaces() {}

  private static LexiconSource source() {
    String own =
        """
        [{"name": "Sharkot", "precision": "town", "latitude": 34.3, "longitude": 70.6,
          "in": "AF.18", "source": "made up", "example": "They camped in Sharkot."}]
        """;
    return new LexiconSource(
        "places.json", new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)));
  }
}
