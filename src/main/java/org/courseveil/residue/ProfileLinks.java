package org.courseveil.residue;

import java.util.regex.Pattern;

/** Links and paths to the page of a person. */
final class ProfileLinks {
  private static final String END = "(?![\\w.-])";
  private static final String NOBODY =
      "(?!(?:me|all|new|list|index|search|login|logout|register|settings|password|local|shared?|bin"
          + "|lib|public|groups?|pages?|events?|sharer(?:\\.php)?|hashtag|intent|home|about|help"
          + "|explore|watch|datasets?|competitions?|code|topics?|tags?|features|orgs|marketplace"
          + "|status|questions?|wiki|legal|privacy|terms|policies|[a-z])"
          + END
          + ")";
  private static final String NAME = NOBODY + "[~@]?[\\w.%+-]{2,}+";

  private static final Pattern PATH =
      Pattern.compile(
          "/(?:u|users?|profiles?|people|members?|accounts?|authors?|submission_history|home)/"
              + NAME
              + "|/progress/[0-9]{1,19}|/~[a-z][\\w.-]{2,}+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SITE =
      Pattern.compile(
          "(?<![\\w-])(?:linkedin\\.com/(?:in|pub)/|(?:facebook|instagram|twitter|(?<!\\.)x|vk|tiktok"
              + "|medium|pinterest|kaggle|soundcloud|behance|snapchat|gravatar|weibo)\\.com/"
              + "|fb\\.(?:com|me)/|(?<!\\.)(?:t|wa)\\.me/|about\\.me/|keybase\\.io/|linktr\\.ee/"
              + "|orcid\\.org/|researchgate\\.net/profile/|reddit\\.com/u(?:ser)?/"
              + "|youtube\\.com/(?=@)|quora\\.com/profile/|gist\\.github\\.com/"
              + "|scholar\\.google\\.[a-z.]{2,6}/citations\\?(?:[\\w=]{1,20}&){0,3}user=)"
              + NAME
              + "|(?<![\\w.-])(?:www\\.)?(?:github|gitlab|bitbucket)\\.(?:com|org)/"
              + NAME
              + "/?+(?![\\w/])",
          Pattern.CASE_INSENSITIVE);

  private ProfileLinks() {}

  static boolean areIn(Reading reading) {
    return reading.has('/')
        && (PATH.matcher(reading.text()).find() || SITE.matcher(reading.text()).find());
  }
}
