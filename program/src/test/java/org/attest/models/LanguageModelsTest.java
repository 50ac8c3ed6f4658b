package org.attest.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attest.TestModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageModelsTest {

  @TempDir private Path folder;

  private static void fill(Path folder) throws IOException {
    Manifest manifest = Manifest.of(folder);
    for (Part part : Part.values()) {
      Files.writeString(folder.resolve(part.file()), part.name());
      manifest.put(part, "0");
    }
  }

  @Test
  void saysHowToInstallWhatIsNotThere() throws IOException {
    assertThat(LanguageModels.areInstalled(folder)).isFalse();
    assertThatThrownBy(() -> LanguageModels.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not installed")
        .hasMessageContaining("attest setup");
  }

  @Test
  void noticesThatAPartWasChangedSince() throws IOException {
    fill(folder);
    assertThat(LanguageModels.areInstalled(folder)).isTrue();
    Path part = folder.resolve(Part.TAG_MODEL.file());
    Files.setLastModifiedTime(part, FileTime.fromMillis(1_000_000));
    assertThatThrownBy(() -> LanguageModels.open(folder)).hasMessageContaining("not as installed");
  }

  @Test
  void refusesAnArtifactWithAnotherHash() throws IOException {
    Installer installer =
        new Installer(
            folder, (done, total, part) -> {}, name -> new ByteArrayInputStream(new byte[100]));
    assertThatThrownBy(installer::run)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("lock");
    }
  }

  @Test
  void saysWhichArtifactIsNotOnTheClassPath() {
    Installer installer = new Installer(folder, (done, total, part) -> {}, name -> null);
    assertThatThrownBy(installer::run).hasMessageContaining(Part.AMBIGUITY_CLASSES.resource());
  }

  @Test
  void writesNothingTwiceAndReportsTheEnd() throws IOException {
    TestModels.models();
    Path part = TestModels.folder().resolve(Part.PARSE_MODEL.file());
    FileTime before = Files.getLastModifiedTime(part);
    List<Long> told = new ArrayList<>();
    LanguageModels.install(TestModels.folder(), (done, total, name) -> told.add(total - done));
    assertThat(Files.getLastModifiedTime(part)).isEqualTo(before);
    assertThat(told).containsExactly(0L);
  }

  @Test
  void knowsTheSizesOfItsParts() {
    TestModels.models();
    assertThat(Part.values())
        .allSatisfy(
            part -> assertThat(TestModels.folder().resolve(part.file())).hasSize(part.size()));
  }
}
