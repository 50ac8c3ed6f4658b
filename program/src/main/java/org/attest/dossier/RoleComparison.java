package org.attest.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Claim;
import org.attest.model.Details.Role;

/** Compares two posts of one organisation, as if for one time and without denial. */
final class RoleComparison {

  private static final Set<String> LEADING =
      Set.of("leader", "head", "chief", "emir", "amir", "caliph", "ruler", "commander-in-chief");

  /** A group has many commanders; one who is "its commander" leads it. */
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Pattern PAST = Pattern.compile("(?:former|late|ex|slain|founding)\\b");
  private static final Pattern ITS_COMMANDER =
      Pattern.compile(
          "(?i)(?:\\bits|\\btheir|\\bthe|['’]s?) (?:\\p{L}+ )?commander\\b(?! of"
              + " (?:a|the|one)\\b)|\\bcommands\\b");

  /** Words that make two leaders of one group leaders of two parts of it. */
  private static final Set<String> WINGS =
      Set.of(
          "political",
          "military",
          "spiritual",
          "religious",
          "field",
          "regional",
          "provincial",
          "local",
          "media",
          "operational",
          "shadow",
          "honorary",
          "nominal");

  private static final Memo<Post> POSTS = new Memo<>(Post::of);

  private RoleComparison() {}

  /** What the words of a post tell: whether it leads, and whether it may, as a commander's. */
  private record Post(boolean leads, boolean mayLead) {
    static Post of(String words) {
      String post = words.toLowerCase(Locale.ROOT);
      List<String> each = List.of(BLANKS.split(post));
      boolean first = !post.contains("deputy") && !post.contains(" of ");
      return new Post(
          first && each.stream().anyMatch(LEADING::contains), first && each.contains("commander"));
    }
  }

  static Finding of(Claim a, Role first, Claim b, Role second) {
    boolean samePost =
        leads(a, first) == leads(b, second)
            && (leads(a, first) || Names.same(first.post(), second.post()));
    if (Persons.same(first.person(), second.person())) {
      return samePost
          ? Finding.same("both give " + first.person() + " the same post")
          : Finding.otherScope("they name two posts of " + first.person());
    }
    if (!samePost || !leads(a, first) || first.person().isEmpty() || second.person().isEmpty()) {
      return Finding.otherScope("they name other persons or posts");
    }
    String wing = wing(first).orElse("");
    String other = wing(second).orElse("");
    if (!wing.equals(other)) {
      return Finding.otherScope(
          first.person()
              + " is called "
              + first.post()
              + ", "
              + second.person()
              + " "
              + second.post()
              + ": two posts");
    }
    return past(first) != past(second)
        ? Finding.otherTime("one post is a former one")
        : Finding.conflict(
            first.person() + " and " + second.person() + " are each called its leader");
  }

  /** Returns whether the post is the first of the organisation, or of a wing of it. */
  static boolean leads(Claim claim, Role role) {
    Post post = POSTS.of(role.post());
    return post.leads() || (post.mayLead() && ITS_COMMANDER.matcher(claim.quote().words()).find());
  }

  private static Optional<String> wing(Role role) {
    return BLANKS
        .splitAsStream(role.post().toLowerCase(Locale.ROOT))
        .filter(WINGS::contains)
        .findFirst();
  }

  private static boolean past(Role role) {
    return PAST.matcher(role.post().toLowerCase(Locale.ROOT)).lookingAt();
  }
}
