package org.courseveil.deidentify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The block types of the platform and of its widespread extensions. Any author can install another,
 * named as they like, so what is not listed is {@link #OTHER}.
 */
final class BlockTypes {
  static final String OTHER = "other";

  static final Set<String> KNOWN =
      Set.of(
          "about",
          "annotatable",
          "chapter",
          "combinedopenended",
          "conditional",
          "course",
          "course_info",
          "crowdsource_hinter",
          "discussion",
          "done",
          "drag-and-drop-v2",
          "edx_sga",
          "freetextresponse",
          "google-calendar",
          "google-document",
          "h5p",
          "html",
          "imageannotation",
          "imagemodal",
          "invideoquiz",
          "itembank",
          "library_content",
          "library_sourced",
          "lti",
          "lti_consumer",
          "openassessment",
          "peergrading",
          "poll",
          "poll_question",
          "problem",
          "problem-builder",
          "problemset",
          "qualtricssurvey",
          "randomize",
          "recommender",
          "scorm",
          "sequential",
          "split_test",
          "staffgradedxblock",
          "static_tab",
          "step-builder",
          "submit-and-compare",
          "survey",
          "textannotation",
          "timelimit",
          "ubcpi",
          "unit",
          "vertical",
          "video",
          "videoannotation",
          "videosequence",
          "word_cloud",
          "wrapper");

  private BlockTypes() {}

  static @Nullable String code(@Nullable String type) {
    if (type == null || type.isEmpty()) {
      return null;
    }
    return KNOWN.contains(type) ? type : OTHER;
  }
}
