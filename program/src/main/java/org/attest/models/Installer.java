package org.attest.models;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import org.attest.model.Sha256;
import org.jspecify.annotations.Nullable;

/** Unpacks the parts into a folder, one after the other; a part is there wholly or not at all. */
final class Installer {

  private static final int BUFFER = 1 << 16;
  private static final long STEP = 4_000_000;
  private static final long TOTAL = Arrays.stream(Part.values()).mapToLong(Part::size).sum();

  private final Path folder;
  private final Progress progress;
  private final Function<String, @Nullable InputStream> artifacts;
  private long done;

  Installer(Path folder, Progress progress, Function<String, @Nullable InputStream> artifacts) {
    this.folder = folder;
    this.progress = progress;
    this.artifacts = artifacts;
  }

  /** Installs what is missing. Waits while another process installs into the same folder. */
  void run() throws IOException {
    makeFolder();
    Path lock = folder.resolve("lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (!held.isValid()) {
        throw new IOException("cannot lock " + lock);
      }
      Manifest manifest = Manifest.of(folder);
      for (Part part : Part.values()) {
        if (!manifest.holds(part)) {
          checkSpace(part);
          manifest.put(part, write(part));
        }
        done += part.size();
      }
    }
    progress.at(TOTAL, TOTAL, "");
  }

  private void makeFolder() throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void checkSpace(Part part) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < part.size()) {
      throw new IOException(
          "cannot install the language models: %s needs %d MB, %d MB are free in %s"
              .formatted(part.file(), part.size() / 1_000_000 + 1, free / 1_000_000, folder));
    }
  }

  /** Returns the SHA-256 of what was written. */
  private String write(Part part) throws IOException {
    Path draft = folder.resolve(part.file() + ".part");
    MessageDigest source = Sha256.digest();
    MessageDigest written = Sha256.digest();
    try (InputStream in = new DigestInputStream(artifact(part), source);
        OutputStream out = counted(part, new DigestOutputStream(create(draft), written))) {
      part.unpack(in, out);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw new IOException("cannot install " + part.file() + " in " + folder + ": " + e, e);
    }
    String hash = HexFormat.of().formatHex(source.digest());
    if (!hash.equals(part.sourceHash())) {
      Files.deleteIfExists(draft);
      throw new IOException(
          "not the known model: SHA-256 of %s is %s, expected %s"
              .formatted(part.resource(), hash, part.sourceHash()));
    }
    Files.move(draft, folder.resolve(part.file()), StandardCopyOption.REPLACE_EXISTING);
    return HexFormat.of().formatHex(written.digest());
  }

  private InputStream artifact(Part part) throws IOException {
    InputStream in = artifacts.apply(part.resource());
    if (in == null) {
      throw new IOException("no artifact on the class path holds " + part.resource());
    }
    return new BufferedInputStream(in, BUFFER);
  }

  private static OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  private OutputStream counted(Part part, OutputStream out) {
    return new FilterOutputStream(out) {
      private long bytes;
      private long told;

      @Override
      public void write(int one) throws IOException {
        out.write(one);
        count(1);
      }

      @Override
      public void write(byte[] buffer, int from, int length) throws IOException {
        out.write(buffer, from, length);
        count(length);
      }

      private void count(int more) {
        bytes += more;
        if (bytes >= told + STEP) {
          told = bytes;
          progress.at(Math.min(done + bytes, TOTAL), TOTAL, part.file());
        }
      }
    };
  }
}
