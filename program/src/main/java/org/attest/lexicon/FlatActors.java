package org.attest.lexicon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.model.When;

/**
 * The lexicon as one file that is read without parsing: the actors in their order, then each key of
 * a form with the numbers of the actors it can mean.
 *
 * <p>Made by the build from the entries, which stay the one source; the file is never edited and
 * never kept under version control.
 */
final class FlatActors {

  static final String FILE = "actors.flat";

  private static final int VERSION = 1;

  private FlatActors() {}

  /**
   * What the file holds.
   *
   * @param actors by canonical name, in the order of the data
   * @param byForm by the key of each form, all whom it can mean, in their order
   * @param ordinary words that are also acronyms
   * @param otherNames names that mean no actor
   */
  record Contents(
      Map<String, Actor> actors,
      Map<String, List<Actor>> byForm,
      Set<String> ordinary,
      Set<String> otherNames) {}

  static void write(Contents contents, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    out.writeInt(VERSION);
    List<String> names = List.copyOf(contents.actors().keySet());
    Map<String, Integer> numbers = new HashMap<>();
    out.writeInt(names.size());
    for (String name : names) {
      numbers.put(name, numbers.size());
      write(contents.actors().getOrDefault(name, NameFinder.NOBODY), out);
    }
    Map<String, List<Actor>> forms = new TreeMap<>(contents.byForm());
    out.writeInt(forms.size());
    for (Map.Entry<String, List<Actor>> form : forms.entrySet()) {
      out.writeUTF(form.getKey());
      out.writeShort(form.getValue().size());
      for (Actor actor : form.getValue()) {
        out.writeInt(numbers.getOrDefault(actor.name(), -1));
      }
    }
    write(contents.ordinary().stream().sorted().toList(), out);
    write(contents.otherNames().stream().sorted().toList(), out);
    out.flush();
  }

  private static void write(Actor actor, DataOutputStream out) throws IOException {
    out.writeUTF(actor.name());
    out.writeUTF(actor.sort().name());
    out.writeBoolean(actor.exact());
    write(actor.types(), out);
    out.writeShort(actor.aliases().size());
    for (Alias alias : actor.aliases()) {
      out.writeUTF(alias.form());
      out.writeUTF(alias.type().name());
      out.writeBoolean(alias.exact());
    }
    out.writeShort(actor.parents().size());
    for (Actor.Parent parent : actor.parents()) {
      out.writeUTF(parent.name());
      out.writeUTF(parent.from().text());
      out.writeUTF(parent.to().text());
    }
    write(actor.theatres(), out);
    out.writeUTF(actor.from().text());
    out.writeUTF(actor.to().text());
    out.writeUTF(actor.source());
    write(actor.finds(), out);
    write(actor.not(), out);
  }

  private static void write(Collection<String> words, DataOutputStream out) throws IOException {
    out.writeShort(words.size());
    for (String word : words) {
      out.writeUTF(word);
    }
  }

  /**
   * Reads the file to its end and leaves the closing to the caller.
   *
   * @throws IOException if it is no such file, or one of another version
   */
  static Contents read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    int version = in.readInt();
    if (version != VERSION) {
      throw new IOException("the flat lexicon is of version " + version + "; build again");
    }
    int size = in.readInt();
    List<Actor> numbered = new ArrayList<>(size);
    Map<String, Actor> actors = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      Actor actor = actor(in);
      numbered.add(actor);
      actors.put(actor.name(), actor);
    }
    int keys = in.readInt();
    Map<String, List<Actor>> byForm = HashMap.newHashMap(keys);
    for (int i = 0; i < keys; i++) {
      String form = in.readUTF();
      int count = in.readShort();
      List<Actor> named = new ArrayList<>(count);
      for (int k = 0; k < count; k++) {
        named.add(numbered.get(in.readInt()));
      }
      byForm.put(form, named);
    }
    return new Contents(actors, byForm, Set.copyOf(words(in)), Set.copyOf(words(in)));
  }

  private static Actor actor(DataInputStream in) throws IOException {
    String name = in.readUTF();
    Actor.Sort sort = Actor.Sort.valueOf(in.readUTF());
    boolean exact = in.readBoolean();
    List<String> types = words(in);
    int count = in.readShort();
    List<Alias> aliases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      aliases.add(new Alias(in.readUTF(), Alias.Type.valueOf(in.readUTF()), in.readBoolean()));
    }
    int parentCount = in.readShort();
    List<Actor.Parent> parents = new ArrayList<>(parentCount);
    for (int i = 0; i < parentCount; i++) {
      parents.add(new Actor.Parent(in.readUTF(), When.of(in.readUTF()), When.of(in.readUTF())));
    }
    return new Actor(
        name,
        sort,
        exact,
        types,
        aliases,
        parents,
        words(in),
        When.of(in.readUTF()),
        When.of(in.readUTF()),
        in.readUTF(),
        words(in),
        words(in));
  }

  private static List<String> words(DataInputStream in) throws IOException {
    int count = in.readShort();
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(in.readUTF());
    }
    return words;
  }
}
