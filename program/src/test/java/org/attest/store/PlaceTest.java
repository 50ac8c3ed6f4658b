package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Where a record can be kept, and what is said of a place where none is. */
class PlaceTest {

  @Test
  void theAddressOfAServerIsShownWithoutItsPassword() {
    Place place = Place.of("postgresql://ana:se%20cret@db.example.org:5433/record?sslmode=require");
    assertThat(place).hasToString("postgresql://db.example.org/record");
    assertThat(place)
        .isInstanceOfSatisfying(
            Place.Server.class,
            server -> {
              assertThat(server.jdbc())
                  .isEqualTo("jdbc:postgresql://db.example.org:5433/record?sslmode=require");
              assertThat(server.user()).contains("ana");
              assertThat(server.password()).contains("se cret");
            });
  }

  @Test
  void aServerThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> Store.open(Place.of("postgresql://ana:secret@localhost:1/record")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot reach postgresql://localhost/record")
        .hasMessageNotContaining("secret");
  }
}
