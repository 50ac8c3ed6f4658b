package org.attest;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.lexicon.Actor;
import org.attest.lexicon.ActorMatch;
import org.attest.lexicon.Lexicon;
import org.attest.model.Act.Thing;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.review.Fold;
import org.attest.store.Filter;
import org.attest.store.Store;

/** Finds the actor that a person means: by the record's names, the lexicon's, and those learnt. */
final class Names {

  private static final int NEAR = 5;
  private static final int OTHERS = 2;

  /** Of so many words is a name that a question is looked through for. */
  private static final int LONGEST = 6;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s?,;:!\"“”]+");

  private final Store store;
  private final Supplier<Lexicon> lexicon;

  Names(Store store, Supplier<Lexicon> lexicon) {
    this.store = store;
    this.lexicon = lexicon;
  }

  Lookup find(String form) throws IOException {
    Fold fold = store.fold();
    for (String exact : List.of(form, fold.shown(Thing.ACTOR, form))) {
      if (store.hasActor(exact)) {
        return new Lookup.Found(exact);
      }
    }
    List<String> known = known(fold);
    Optional<String> otherCase = known.stream().filter(form::equalsIgnoreCase).findFirst();
    if (otherCase.isPresent()) {
      return new Lookup.Found(otherCase.get());
    }
    List<String> named =
        lexicon.get().named(form).stream()
            .map(Actor::name)
            .map(name -> fold.shown(Thing.ACTOR, name))
            .distinct()
            .toList();
    Set<String> present = new TreeSet<>(named);
    present.retainAll(known);
    if (present.isEmpty()) {
      present.addAll(learnt(form));
    }
    if (present.size() == 1) {
      return new Lookup.Found(present.iterator().next());
    }
    if (present.size() > 1) {
      return new Lookup.Ambiguous(List.copyOf(present));
    }
    return named.isEmpty()
        ? new Lookup.Unknown(near(form, known))
        : new Lookup.NotInRecord(named.getFirst());
  }

  /** Returns the actors of the record that a text names, in its order, the longest name first. */
  List<String> within(String text) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (ActorMatch match : lexicon.get().find(text)) {
      for (ActorMatch.Candidate candidate : match.candidates()) {
        addIfTold(found, candidate.actor().name());
      }
    }
    List<String> words = List.of(BETWEEN_WORDS.split(text.strip()));
    int next = 0;
    for (int from = 0; from < words.size(); from++) {
      for (int end = Math.min(words.size(), from + LONGEST); from >= next && end > from; end--) {
        if (addIfTold(found, String.join(" ", words.subList(from, end)))) {
          next = end;
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean addIfTold(Set<String> found, String name) throws IOException {
    String shown = store.fold().shown(Thing.ACTOR, name);
    boolean told = found.contains(shown) || store.hasActor(shown);
    if (told) {
      found.add(shown);
    }
    return told;
  }

  /** Every name as it is shown; one that decisions or newer readings took away is not. */
  private List<String> known(Fold fold) throws IOException {
    Set<String> touched = fold.namesTouched();
    Set<String> known = new TreeSet<>();
    for (String name : store.names()) {
      if (!touched.contains(name) && store.hasActor(name)) {
        known.add(name);
      }
    }
    for (String name : touched) {
      if (store.hasActor(name)) {
        known.add(name);
      }
    }
    return List.copyOf(known);
  }

  /** The actors that a report of this record calls {@code form}. */
  private List<String> learnt(String form) throws IOException {
    return store.evidence(Filter.ALL.withKind(Kind.NAME)).stream()
        .map(Evidence::claim)
        .filter(claim ->
            claim.details() instanceof Details.Name name && name.form().equalsIgnoreCase(form))
        .map(claim -> claim.subject())
        .toList();
  }

  private List<String> near(String form, List<String> known) {
    String wanted = form.toLowerCase(Locale.ROOT);
    Stream<String> alike =
        known.stream().filter(name -> alike(name.toLowerCase(Locale.ROOT), wanted));
    Set<String> near = new LinkedHashSet<>(alike.toList());
    List<String> similar = lexicon.get().nearest(form, 2 * NEAR);
    similar.stream().filter(known::contains).forEach(near::add);
    similar.stream().limit(OTHERS).forEach(near::add);
    return near.stream().limit(NEAR).toList();
  }

  private static boolean alike(String name, String wanted) {
    return wanted.length() >= 3 && (name.contains(wanted) || wanted.contains(name));
  }
}
