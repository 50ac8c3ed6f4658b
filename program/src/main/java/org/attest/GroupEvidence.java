package org.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.dossier.Cut;
import org.attest.dossier.Dossier;
import org.attest.dossier.Kin;
import org.attest.dossier.Kinship;
import org.attest.dossier.Times;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.store.Filter;
import org.attest.store.Store;
import org.attest.store.Wanted;

/**
 * Brings what a group's dossier can show out of a record of any size: the claims that name the
 * group or that it makes, the events of the persons who hold a post in it, what its parents say,
 * and of its nearest kin, where nothing is told of the group itself, enough to name a silence.
 */
final class GroupEvidence {

  /** Of each kind, a dossier rests on so many claims: those of the latest reports. */
  static final int MOST_OF_A_KIND = 100;

  /**
   * Where a day is asked for, what held on it may have been reported at any time: so many more are
   * looked through, at the cost of a slower page.
   */
  static final int MOST_FOR_A_DAY = 2000;

  /** Of a parent, so many claims are looked through for what it says. */
  private static final int OF_PARENT = 100;

  /** Of each near group, so many claims of a kind serve to say what is told of it instead. */
  private static final int OF_KIN = 30;

  /** When so many claims of near groups are there, no further group is asked. */
  private static final int OF_ALL_KIN = 1000;

  /** In one statement so many actors are asked of. */
  private static final int AT_ONCE = 40;

  /** The kinds of which most is told, and which are read longest, in different halves. */
  private static final Set<Kind> FIRST =
      EnumSet.of(Kind.EVENT, Kind.NAME, Kind.TIE, Kind.STRENGTH, Kind.TARGETING);

  private static final Set<Kind> SECOND = EnumSet.complementOf(EnumSet.copyOf(FIRST));

  private final Store store;
  private final Kinship kinship;
  private final Filter filter;
  private final Times times;
  private final int most;

  /**
   * Makes it.
   *
   * @param most on how many claims of each kind the dossier rests
   */
  GroupEvidence(Store store, Kinship kinship, Filter filter, Times times, int most) {
    this.store = store;
    this.kinship = kinship;
    this.filter = filter;
    this.times = times;
    this.most = most;
  }

  /**
   * What a dossier is made of.
   *
   * @param evidence the claims
   * @param named those of them that name the group or that it makes
   */
  record Brought(List<Evidence> evidence, List<Evidence> named) {
    Brought {
      evidence = List.copyOf(evidence);
      named = List.copyOf(named);
    }
  }

  Brought of(String group) throws IOException {
    Filter own = filter.withGroup(group).withSpoken();
    List<Evidence> named = filter.reviewedOnly() ? store.evidence(own) : latest(own);
    Set<Evidence> all = new LinkedHashSet<>(named);
    Kin kin = Kin.of(group, all, kinship);
    List<Wanted> wanted = new ArrayList<>();
    new TreeSet<>(kin.members()).forEach(each -> wanted.add(new Wanted(each, Kind.EVENT, most)));
    kin.parents().forEach(each -> wanted.add(new Wanted(each, Kind.STATEMENT, OF_PARENT)));
    all.addAll(evidence(wanted, Integer.MAX_VALUE));
    all.addAll(ofKin(kin, Dossier.notTold(group, all, times, filter.reviewedOnly())));
    return new Brought(List.copyOf(all), named);
  }

  /**
   * Half of the kinds are read beside the other half: a group of which much is told has its claims
   * all over the record. What was read of two states is read again, of one.
   */
  private List<Evidence> latest(Filter own) throws IOException {
    String before = store.version();
    Beside<List<Evidence>> others =
        Beside.begin("claims", () -> store.evidence(own.withKinds(SECOND), most));
    List<Evidence> latest = new ArrayList<>(store.evidence(own.withKinds(FIRST), most));
    latest.addAll(others.done());
    return store.version().equals(before) ? latest : store.evidence(own, most);
  }

  /** What is told of the nearest actors only serves where nothing is told of the group. */
  private Set<Evidence> ofKin(Kin kin, Set<Kind> notTold) throws IOException {
    List<Wanted> wanted = new ArrayList<>();
    for (String near : kin.nearest()) {
      notTold.forEach(kind -> wanted.add(new Wanted(near, kind, OF_KIN)));
    }
    return evidence(wanted, OF_ALL_KIN);
  }

  /** Asks for as much as one statement may hold at a time, until there is enough. */
  private Set<Evidence> evidence(List<Wanted> wanted, int enough) throws IOException {
    Set<Evidence> found = new LinkedHashSet<>();
    for (int i = 0; i < wanted.size() && found.size() < enough; i += AT_ONCE) {
      found.addAll(store.wanted(filter, wanted.subList(i, Math.min(wanted.size(), i + AT_ONCE))));
    }
    return found;
  }

  /** Returns of which kinds there are more: only where so many of a kind were brought. */
  List<Cut> cuts(String group, List<Evidence> named) throws IOException {
    Map<Kind, Integer> brought = new EnumMap<>(Kind.class);
    named.forEach(each -> brought.merge(each.claim().kind(), 1, Integer::sum));
    if (filter.reviewedOnly() || brought.values().stream().noneMatch(count -> count >= most)) {
      return List.of();
    }
    Filter own = filter.withGroup(group).withSpoken();
    List<Cut> cuts = new ArrayList<>();
    new TreeMap<>(store.counts().of(own))
        .forEach((kind, told) -> {
          int shown = brought.getOrDefault(kind, 0);
          if (told > most && told > shown) {
            cuts.add(new Cut(kind, shown, told));
          }
        });
    return cuts;
  }
}
