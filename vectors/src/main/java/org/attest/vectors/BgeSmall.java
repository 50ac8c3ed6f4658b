package org.attest.vectors;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attest.search.Embedder;
import org.jspecify.annotations.Nullable;

/**
 * BAAI's bge-small-en-v1.5 (MIT licence), quantised, 384 dimensions, for English.
 *
 * <p>Loading takes about a second and 150 MB outside Java's heap. Its tokeniser's native library is
 * unpacked into {@code $ATTEST_CACHE} (else {@code ~/.cache/attest}), that of the runtime into the
 * system's folder for temporary files, see {@link Leftovers}.
 */
public final class BgeSmall implements Embedder {

  /** What the model was trained to see before a question (the model's card on passages' search). */
  private static final String ASKING = "Represent this sentence for searching relevant passages: ";

  private @Nullable EmbeddingModel model;

  /** Costs nothing: the model is loaded when it is first asked. */
  public BgeSmall() {}

  @Override
  public String name() {
    return "bge-small-en-v1.5-q";
  }

  @Override
  public List<float[]> passages(List<String> words) {
    return model().embedAll(words.stream().map(TextSegment::from).toList()).content().stream()
        .map(vector -> vector.vector())
        .toList();
  }

  @Override
  public float[] question(String words) {
    return model().embed(ASKING + words).content().vector();
  }

  private synchronized EmbeddingModel model() {
    EmbeddingModel loaded = model;
    if (loaded == null) {
      // The tokeniser's library would else look for a newer native part on the network.
      System.setProperty("ai.djl.offline", "true");
      System.setProperty("DJL_CACHE_DIR", folder().toString());
      try {
        loaded = new BgeSmallEnV15QuantizedEmbeddingModel();
      } catch (RuntimeException | LinkageError e) {
        throw new IllegalStateException(
            "the model for the search by meaning cannot be loaded: " + e.getMessage(), e);
      }
      model = loaded;
      Leftovers.remove();
    }
    return loaded;
  }

  private static Path folder() {
    return Optional.ofNullable(System.getenv("ATTEST_CACHE"))
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "attest"))
        .resolve("tokeniser");
  }
}
