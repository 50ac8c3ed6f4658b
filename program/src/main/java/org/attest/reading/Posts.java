package org.attest.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Details;

/**
 * Which person holds a post in which organisation, as far as the report has told. One document's.
 */
final class Posts {

  private final Map<String, String> organisations = new HashMap<>();

  /** Remembers the posts among the drafts. */
  void note(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.details() instanceof Details.Role role && !role.organisation().isEmpty()) {
        organisations.putIfAbsent(role.person(), role.organisation());
      }
    }
  }

  /** Remembers that a person leads an organisation. */
  void note(String person, String organisation) {
    organisations.putIfAbsent(person, organisation);
  }

  /** Returns the organisation in which the person holds a post. */
  Optional<String> organisationOf(String person) {
    return Optional.ofNullable(organisations.get(person));
  }
}
