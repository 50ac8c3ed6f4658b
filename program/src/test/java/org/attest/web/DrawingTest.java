package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.Spot;
import org.attest.Spot.Exactness;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;

/** What is drawn is no finer, and no better measured, than what is told. */
class DrawingTest {

  private static final Spot PROVINCE =
      new Spot("Nangarhar", "AF", "AF.18", "Nangarhar", Exactness.PROVINCE, 34.2, 70.5);
  private static final Spot TOWN =
      new Spot("Jalalabad", "AF", "AF.18", "Nangarhar", Exactness.POINT, 34.43, 70.45);
  private static final Spot COUNTRY =
      new Spot("Afghanistan", "AF", "", "", Exactness.COUNTRY, 33.8, 66.0);
  private static final Spot WIDER = new Spot("Sahel", "", "", "", Exactness.WIDER, 15, 0);

  private static MapView map(Spot spot) {
    return MapView.of(
        List.of(new MapView.Told(spot.name(), "id", "p-based", "based")),
        Map.of(spot.name(), spot));
  }

  @Test
  void shadesAProvinceAndDrawsNoDot() {
    MapView map = map(PROVINCE);
    assertThat(map.dots()).isEmpty();
    assertThat(map.areas())
        .singleElement()
        .satisfies(area -> {
          assertThat(area.name()).isEqualTo("Nangarhar");
          assertThat(area.ids()).isEqualTo("id");
        });
  }

  @Test
  void drawsATownAsADotInItsProvince() {
    MapView map = map(TOWN);
    assertThat(map.dots()).singleElement().extracting(MapView.Dot::name).isEqualTo("Jalalabad");
    assertThat(map.areas()).hasSize(1);
  }

  @Test
  void shadesNoProvinceWhereOnlyTheCountryIsTold() {
    MapView map = map(COUNTRY);
    assertThat(map.dots()).isEmpty();
    assertThat(map.areas())
        .singleElement()
        .extracting(MapView.Area::classes)
        .asString()
        .contains("whole");
  }

  @Test
  void namesBesideTheMapWhatIsTooWideOrUnknown() {
    MapView map =
        MapView.of(
            List.of(
                new MapView.Told("Sahel", "a", "", ""), new MapView.Told("Nowhere", "b", "", "")),
            Map.of("Sahel", WIDER));
    assertThat(map.empty()).isTrue();
    assertThat(map.undrawn()).containsExactly("Nowhere", "Sahel");
  }

  @Test
  void knowsTheProvincesOfAfghanistanByTheirCodes() {
    assertThat(Shapes.provinces().stream().filter(shape -> shape.country().equals("AF")))
        .hasSizeGreaterThanOrEqualTo(34)
        .allSatisfy(shape -> assertThat(shape.code()).startsWith("AF."));
  }

  @Test
  void theOutlinesAreAsTheyWereBuilt() throws Exception {
    Path folder = Path.of("src/main/resources/org/attest/web/map");
    for (String line : Files.readAllLines(folder.resolve("checksums.txt"))) {
      byte[] bytes = Files.readAllBytes(folder.resolve(line.substring(66)));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(line.substring(0, 64));
    }
  }

  @Test
  void thePagesGiveTheFiguresThatTheMeasurementsGive() throws Exception {
    String page = Files.readString(Path.of("../docs/measurements.md"));
    Matcher told =
        Pattern.compile("By kind \\(seeds and dev, F1\\): ([^.]+(?:\\.\\d+[^.]*)+)").matcher(page);
    assertThat(told.find()).isTrue();
    for (Kind kind : Kind.values()) {
      assertThat(told.group(1).replaceAll("\\s+", " "))
          .contains(kind.word() + " " + Measured.of(kind));
    }
  }

  @Test
  void everyFileOfTheDeskIsServed() {
    Assets assets = Assets.builtIn();
    for (String name :
        List.of("desk.css", "desk.js", "fold.js", "linked.js", "review.js", "add.js")) {
      assertThat(assets.at(name)).matches("/assets/[0-9a-f]{12}/" + name.replace(".", "\\."));
    }
  }

  @Test
  void theStyleSheetLoadsNothing() throws Exception {
    try (InputStream file = Assets.class.getResourceAsStream("assets/desk.css")) {
      String css = new String(file.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      assertThat(css).doesNotContain("url(", "@import", "http");
    }
  }
}
