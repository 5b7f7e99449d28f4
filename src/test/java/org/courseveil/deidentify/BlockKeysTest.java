package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import org.courseveil.parquet.DataKey;
import org.junit.jupiter.api.Test;

final class BlockKeysTest {
  private static final String COURSE = "course-v1:DelftX+CS101+2025";
  private static final String DRAWN = "00112233445566778899aabbccddeeff";

  private final DataKey key = DataKey.random();
  private final PseudonymKey tags = PseudonymKey.of(key);

  @Test
  void archived_drawnName_staysAsItIs() {
    String usage = "block-v1:DelftX+CS101+2025+type@problem+block@" + DRAWN;
    assertThat(BlockKeys.archived(usage, COURSE, tags)).contains(usage);
  }

  @Test
  void archived_nameAnAuthorChose_becomesATagOfTheSameForm() {
    String usage = "block-v1:DelftX+CS101+2025+type@problem+block@Ana_Silva_explains";
    String module = BlockKeys.archived(usage, COURSE, tags).orElseThrow();
    assertThat(module)
        .matches("block-v1:DelftX\\+CS101\\+2025\\+type@problem\\+block@[0-9a-f]{32}");
    assertThat(BlockKeys.archived(usage, COURSE, tags)).contains(module);
    assertThat(BlockKeys.archived(usage + "2", COURSE, tags).orElseThrow()).isNotEqualTo(module);
    try (DataKey another = DataKey.random()) {
      assertThat(BlockKeys.archived(usage, COURSE, PseudonymKey.of(another)).orElseThrow())
          .isNotEqualTo(module);
    }
  }

  @Test
  void archived_unknownBlockType_isOther() {
    assertThat(
            BlockKeys.archived(
                "block-v1:DelftX+CS101+2025+type@ana_block+block@" + DRAWN, COURSE, tags))
        .contains("block-v1:DelftX+CS101+2025+type@other+block@" + DRAWN);
  }

  @Test
  void archived_customCourse_isBoundToIt() {
    String usage = "ccx-block-v1:DelftX+CS101+2025+ccx@7+type@video+block@" + DRAWN;
    assertThat(BlockKeys.archived(usage, "ccx-v1:DelftX+CS101+2025+ccx@7", tags)).contains(usage);
    assertThat(BlockKeys.archived(usage, COURSE, tags)).isEmpty();
    assertThat(BlockKeys.archived(usage, "ccx-v1:DelftX+CS101+2025+ccx@8", tags)).isEmpty();
  }

  @Test
  void archived_oldForm_isBoundToOrganizationAndCourse() {
    String usage = "i4x://MITx/6.002x/problem/" + DRAWN;
    assertThat(BlockKeys.archived(usage, "MITx/6.002x/2014", tags)).contains(usage);
    assertThat(BlockKeys.archived(usage, "MITx/8.01/2014", tags)).isEmpty();
    assertThat(BlockKeys.archived(usage, COURSE, tags)).isEmpty();
  }

  @Test
  void archived_anotherCoursesOrNone_isNothing() {
    assertThat(
            BlockKeys.archived(
                "block-v1:DelftX+CS102+2025+type@problem+block@" + DRAWN, COURSE, tags))
        .isEmpty();
    assertThat(BlockKeys.archived("Ana Silva", COURSE, tags)).isEmpty();
    assertThat(BlockKeys.archived(null, COURSE, tags)).isEmpty();
  }
}
