package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTrieTest {
  private final TokenTrie<String> trie = new TokenTrie<>();

  @Test
  void prefersTheLongerOfTwoNames() {
    trie.add(List.of("lào"), "country");
    trie.add(List.of("lào", "cai"), "province");

    assertThat(trie.longestAt(new String[] {"lào", "cai"}, 0).values()).containsExactly("province");
  }

  @Test
  void fallsBackToTheShorterNameWhereTheLongerBreaksOff() {
    trie.add(List.of("a"), "short");
    trie.add(List.of("a", "b", "c"), "long");

    assertThat(trie.longestAt(new String[] {"a", "b", "d"}, 0))
        .isEqualTo(new TokenTrie.Match<>(0, 1, List.of("short")));
  }

  @Test
  void oneNameMayStandForSeveral() {
    trie.add(List.of("a"), "one");
    trie.add(List.of("a"), "two");

    assertThat(trie.longestAt(new String[] {"a"}, 0).values()).containsExactly("one", "two");
  }

  @Test
  void findsNothingWhereANameOnlyBegins() {
    trie.add(List.of("a", "b"), "name");

    assertThat(trie.longestAt(new String[] {"a"}, 0)).isNull();
  }

  @Test
  void refusesANameWithoutATokenSinceItWouldMatchEverywhere() {
    assertThatThrownBy(() -> trie.add(List.of(), "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a name needs a token: nothing");
  }
}
