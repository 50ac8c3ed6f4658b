package org.attest.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.lexicon.NameTokens.Token;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everybody whom Attest knows by name, and how to find them in a text.
 *
 * <p>Immutable and safe for use by many threads. {@link #builtIn} takes about a tenth of a second;
 * build it once.
 */
public final class Lexicon {

  private static final String FOLDER = "/org/attest/lexicon/actors/";

  /** In characters: a question, not a report. */
  private static final int SHORT = 400;

  /** A question is searched this often at most. */
  private static final int FEW = 3;

  private final Map<String, Actor> actors;
  private final Map<String, List<Actor>> byForm;
  private final Set<String> ordinary;
  private final Set<String> otherNames;

  /** Made when a text is first searched: commands that only look names up start without it. */
  private final LazyFinder finder = new LazyFinder();

  private Lexicon(Map<String, Actor> actors, Set<String> ordinary, Set<String> otherNames) {
    this(actors, forms(actors.values()), ordinary, otherNames);
    actors.values().forEach(actor -> checkParents("the lexicon", actor, actors));
  }

  private Lexicon(
      Map<String, Actor> actors,
      Map<String, List<Actor>> byForm,
      Set<String> ordinary,
      Set<String> otherNames) {
    this.actors = actors;
    this.byForm = byForm;
    this.ordinary = ordinary;
    this.otherNames = otherNames;
  }

  /**
   * Returns the lexicon that comes with the program: from its flat file where the build has made
   * one, which takes a third of the time, else from the entries themselves.
   */
  public static Lexicon builtIn() {
    try (InputStream flat = Lexicon.class.getResourceAsStream(FOLDER + FlatActors.FILE)) {
      if (flat != null) {
        FlatActors.Contents all = FlatActors.read(flat);
        return new Lexicon(all.actors(), all.byForm(), all.ordinary(), all.otherNames());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program's file of names cannot be read", e);
    }
    return fromEntries();
  }

  /**
   * Writes the flat file that {@link #builtIn} starts from; a step of the build.
   *
   * @throws IOException if the stream fails; it is left open
   */
  public void writeFlat(OutputStream out) throws IOException {
    FlatActors.write(new FlatActors.Contents(actors, byForm, ordinary, otherNames), out);
  }

  /** Reads the entries as they were written: the source of all that {@link #builtIn} knows. */
  public static Lexicon fromEntries() {
    Map<String, Actor> actors = new LinkedHashMap<>();
    for (Countries.Country country : Countries.read("countries.json", open("countries.json"))) {
      Countries.actors(country)
          .forEach(actor -> actors.merge(actor.name(), actor, Lexicon::joined));
    }
    JsonNode index = EntryFile.tree("index.json", open("index.json"));
    Set<String> listed = new HashSet<>();
    for (String file : ActorReader.words(index.path("files"))) {
      for (ActorReader.Entry entry : ActorReader.read(file, open(file))) {
        if (!listed.add(entry.actor().name())) {
          throw new IllegalArgumentException(
              EntryFile.where(file, entry.actor().name()) + " is already in another place");
        }
        lay(actors, entry);
      }
    }
    return new Lexicon(
        actors,
        Set.copyOf(ActorReader.words(index.path("ordinaryWords"))),
        Set.copyOf(ActorReader.words(index.path("otherNames"))));
  }

  /** Returns a lexicon of these actors only. */
  public static Lexicon of(Collection<Actor> actors) {
    Map<String, Actor> byName = new LinkedHashMap<>();
    actors.forEach(actor -> addNew(byName, actor, "the actors given"));
    return new Lexicon(byName, Set.of(), Set.of());
  }

  /**
   * Returns this lexicon with entries laid over it, in order. An entry of a known name adds its
   * forms and lists and overrides single fields that it gives; with {@code "replace": true} it
   * takes the whole place.
   *
   * @throws IllegalArgumentException if an entry is wrong; the message names file and entry
   */
  public Lexicon with(List<LexiconSource> sources) {
    Map<String, Actor> all = new LinkedHashMap<>(actors);
    Map<String, String> files = new LinkedHashMap<>();
    for (LexiconSource source : sources) {
      for (ActorReader.Entry entry : ActorReader.read(source.name(), source.json())) {
        checkOnce(source.name(), entry.actor(), files);
        lay(all, entry);
      }
    }
    for (Actor actor : all.values()) {
      String file = files.get(actor.name());
      if (file != null) {
        checkParents(file, actor, all);
        if (!actors.containsKey(actor.name())) {
          checkShown(file, actor);
        }
      }
    }
    return new Lexicon(all, ordinary, otherNames);
  }

  private static void checkOnce(String file, Actor actor, Map<String, String> files) {
    String other = files.putIfAbsent(actor.name(), file);
    if (other != null) {
      throw new IllegalArgumentException(
          "%s: it also stands in %s; keep one, with all its forms"
              .formatted(EntryFile.where(file, actor.name()), other));
    }
  }

  private static void checkShown(String file, Actor actor) {
    if (actor.finds().isEmpty()) {
      throw new IllegalArgumentException(
          EntryFile.where(file, actor.name())
              + ": add a sentence to \"finds\" in which it must be found");
    }
  }

  /**
   * Returns the entries of a file, each as it stands there.
   *
   * @throws IllegalArgumentException if one is wrong; the message names file and entry
   */
  public static List<Actor> entries(LexiconSource source) {
    return ActorReader.read(source.name(), source.json()).stream()
        .map(ActorReader.Entry::actor)
        .toList();
  }

  /** Returns which of an actor's own sentences show otherwise than its entry says. */
  public List<String> faults(Actor entry) {
    Stream<String> missed =
        entry.finds().stream()
            .filter(sentence -> !names(sentence, entry))
            .map(sentence -> "is not found where it must be: \"" + sentence + "\"");
    Stream<String> invented =
        entry.not().stream()
            .filter(sentence -> names(sentence, entry))
            .map(sentence -> "is found where it must not be: \"" + sentence + "\"");
    return Stream.concat(missed, invented)
        .map(fault -> "entry '" + entry.name() + "' " + fault)
        .toList();
  }

  private boolean names(String sentence, Actor entry) {
    return find(sentence).stream()
        .flatMap(match -> match.actors().stream())
        .anyMatch(actor -> actor.name().equals(entry.name()));
  }

  /** Returns every actor, in the order of the data. */
  public List<Actor> actors() {
    return List.copyOf(actors.values());
  }

  /** Returns the actor of this canonical name, as written. */
  public Optional<Actor> actor(String name) {
    return Optional.ofNullable(actors.get(name));
  }

  /**
   * Returns all whom a form can mean, whatever its case, hyphens, accents and spelling; with "the"
   * or a tail such as "group", these are left away. Empty where nobody is known by it.
   */
  public List<Actor> named(String form) {
    List<Actor> found = byForm.getOrDefault(compact(form), List.of());
    if (found.isEmpty()) {
      String bare = form.replaceFirst("(?i)^the\\s+", "").replaceFirst("(?i)['’]s$", "");
      found = byForm.getOrDefault(compact(bare), List.of());
    }
    if (found.isEmpty()) {
      String head = form.replaceFirst("(?i)^the\\s+", "").replaceFirst("\\s+\\p{Ll}+$", "");
      found = byForm.getOrDefault(compact(head), List.of());
    }
    return found;
  }

  /** Returns the canonical name that a form stands for, if it can mean one actor only. */
  public Optional<String> canonical(String form) {
    Actor exact = actors.get(form);
    if (exact != null) {
      return Optional.of(exact.name());
    }
    List<Actor> named = named(form);
    return named.size() == 1 ? Optional.of(named.getFirst().name()) : Optional.empty();
  }

  /**
   * Returns up to {@code most} canonical names that resemble {@code form}, the nearest first: by
   * edits over all forms, a form that begins alike before one that does not.
   */
  public List<String> nearest(String form, int most) {
    return Nearest.to(compact(form), byForm, most);
  }

  /**
   * Finds names: the longest, leftmost, without overlaps, in order. Lines in capitals throughout
   * are recognised, and acronyms that are also words ("IS", "WHO") not matched there.
   */
  public List<ActorMatch> find(String text) {
    return finder(text).find(text, CapitalLines.of(text));
  }

  /** Finds names as {@link #find(String)} does, told whether the text is in capitals throughout. */
  public List<ActorMatch> find(String text, boolean allCaps) {
    return finder(text).find(text, CapitalLines.everywhere(allCaps));
  }

  /** A question needs few names: a finder of those that it can hold is made at once. */
  private NameFinder finder(String text) {
    if (text.length() > SHORT || finder.worthMaking()) {
      return finder.get();
    }
    String all = compact(text);
    Set<Actor> possible = new LinkedHashSet<>();
    byForm.forEach((form, named) -> {
      if (all.contains(form)) {
        possible.addAll(named);
      }
    });
    List<Actor> ordered = actors.values().stream().filter(possible::contains).toList();
    return new NameFinder(ordered, ordinary, otherNames);
  }

  /**
   * Returns whom an ambiguous name means, as far as the context decides: one actor where something
   * speaks for one more than for any other, else all that remain, in the order of the candidates.
   */
  public List<Actor> resolve(ActorMatch match, NameContext context) {
    return Resolution.of(match.actors(), context);
  }

  /** Returns how many actors of a sort somebody has looked up. */
  public long checked(Actor.Sort sort) {
    return actors.values().stream().filter(a -> a.sort() == sort && a.checked()).count();
  }

  /** Returns how many actors of a sort nobody has looked up. */
  public long unchecked(Actor.Sort sort) {
    return actors.values().stream().filter(a -> a.sort() == sort && !a.checked()).count();
  }

  /** Returns the key under which all spellings of a form meet. */
  static String compact(String form) {
    StringBuilder key = new StringBuilder();
    for (Token token : NameTokens.of(form)) {
      String loose = token.loose();
      key.append(loose.isEmpty() ? token.plain() : loose.substring(1));
    }
    return key.toString();
  }

  private static InputStream open(String file) {
    InputStream stream = Lexicon.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException("the program lacks its file " + FOLDER + file);
    }
    return stream;
  }

  private static void addNew(Map<String, Actor> actors, Actor actor, String where) {
    if (actors.putIfAbsent(actor.name(), actor) != null) {
      throw new IllegalArgumentException(where + ": '" + actor.name() + "' is there twice");
    }
  }

  private static void lay(Map<String, Actor> actors, ActorReader.Entry entry) {
    Actor actor = entry.actor();
    actors.merge(actor.name(), actor, (old, more) -> entry.replace() ? more : joined(old, more));
  }

  private static Actor joined(Actor old, Actor more) {
    Map<String, Alias> aliases = new LinkedHashMap<>();
    old.aliases().forEach(alias -> aliases.put(alias.form(), alias));
    more.aliases().forEach(alias -> aliases.put(alias.form(), alias));
    return new Actor(
        old.name(),
        more.sort(),
        old.exact() || more.exact(),
        union(old.types(), more.types()),
        List.copyOf(aliases.values()),
        union(old.parents(), more.parents()),
        union(old.theatres(), more.theatres()),
        more.from().known() ? more.from() : old.from(),
        more.to().known() ? more.to() : old.to(),
        more.checked() ? more.source() : old.source(),
        union(old.finds(), more.finds()),
        union(old.not(), more.not()));
  }

  private static <T> List<T> union(List<T> first, List<T> second) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private static Map<String, List<Actor>> forms(Collection<Actor> actors) {
    Map<String, List<Actor>> forms = new HashMap<>();
    for (Actor actor : actors) {
      put(forms, actor.name(), actor);
      actor.aliases().forEach(alias -> put(forms, alias.form(), actor));
    }
    return forms;
  }

  private static void put(Map<String, List<Actor>> forms, String form, Actor actor) {
    List<Actor> named = forms.computeIfAbsent(compact(form), _ -> new ArrayList<>(1));
    if (!named.contains(actor)) {
      named.add(actor);
      named.sort(Comparator.comparing(Actor::sort));
    }
  }

  private static void checkParents(String file, Actor actor, Map<String, Actor> actors) {
    for (Actor.Parent parent : actor.parents()) {
      if (!actors.containsKey(parent.name())) {
        throw new IllegalArgumentException(
            EntryFile.where(file, actor.name())
                + ": its parent '"
                + parent.name()
                + "' has no entry; add one or correct the name");
      }
    }
  }

  /** The finder of names, made once, by whichever thread asks first. */
  private final class LazyFinder {

    private @Nullable NameFinder made;

    private int shortTexts;

    /** After some short texts there will be more. */
    synchronized boolean worthMaking() {
      return made != null || ++shortTexts > FEW;
    }

    synchronized NameFinder get() {
      NameFinder finder = made;
      if (finder == null) {
        finder = new NameFinder(actors.values(), ordinary, otherNames);
        made = finder;
      }
      return finder;
    }
  }
}
