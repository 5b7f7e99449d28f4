package org.courseveil.deidentify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links: those to a person's pages, or with a key to an account, are identifiers; of others it is
 * known only where they are.
 */
final class UrlShape {
  private static final int LONGEST_SCHEME = 12;
  private static final String SITES =
      "(?:linkedin|facebook|fb|twitter|x|instagram|github|gitlab|bitbucket|t|medium|reddit|tiktok"
          + "|vk|weibo|researchgate|orcid|linktr|youtube|stackoverflow|kaggle|pinterest|behance"
          + "|dribbble|codepen|soundcloud|quora|telegram|wa|keybase|gravatar|about|calendly|zoom)";
  private static final String ENDINGS = "\\.(?:com|org|net|me|io|ee|us|cn|be|edu)";
  private static final Pattern BARE = Pattern.compile("(?:www\\.)?" + SITES + ENDINGS + "/");
  private static final int LONGEST_SITE = 40;
  private static final Pattern ORCID = Pattern.compile("orcid\\.org/[0-9x-]+");
  private static final Pattern PERSONAL =
      Pattern.compile(
          "/(?:u|user|users|profile|profiles|people|person|member|members|author|authors|accounts"
              + "|submission_history|activate|password_reset\\w*|invite)/[^/\\s]|/in/[^/\\s]|/[@~]"
              + "|/progress/[0-9]|/user:|/forum/users/|/document/d/|/file/d/|/spreadsheets/d/"
              + "|[?&;](?:\\w*token|session\\w*|sid|key|api_?key|sig\\w*|email|e_mail|user\\w*|uid"
              + "|auth\\w*|name|login)=[^&\\s]|^\\w+:/*[^/\\s@]+@");
  private static final Pattern SOCIAL =
      Pattern.compile("(?:\\w+:/*)?(?:[\\w-]+\\.)?" + SITES + ENDINGS + "/(.*)");

  /** Pages of these sites that are nobody's own. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(?:watch|embed|playlist|topics|explore|search|questions|q|learning|company|school|hashtag"
              + "|r|c|channel|orgs|features|docs|share|sharer|intent|datasets|wiki|results)(?:[/?.].*)?"
              + "|[\\w-]+/[\\w.-]+(?:/.*)?|");

  /** A link, and whether it leads to a person. */
  record Link(int start, int end, boolean personal) {}

  List<Link> links(Tokens tokens) {
    NormalizedText text = tokens.text();
    List<Link> links = new ArrayList<>();
    if (!text.has(NormalizedText.SLASH)) {
      return links;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != '/') {
        continue;
      }
      boolean schemed = text.peek(i - 1) == ':' && text.peek(i + 1) == '/';
      int from = schemed ? schemeStart(text, i - 1) : bareStart(text, i);
      if (schemed ? from < i : isSite(text, from, i)) {
        int end = end(text, i);
        links.add(new Link(from, end, isPersonal(text.subSequence(from, end))));
        i = end;
      }
    }
    return links;
  }

  private static int schemeStart(NormalizedText text, int colon) {
    int from = colon;
    while (from > 0 && colon - from < LONGEST_SCHEME && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from < colon ? from : Integer.MAX_VALUE;
  }

  private static int bareStart(NormalizedText text, int slash) {
    int from = slash;
    while (slash - from < LONGEST_SITE
        && (Folding.isWord(text.peek(from - 1)) || ".-".indexOf(text.peek(from - 1)) >= 0)) {
      from--;
    }
    return from;
  }

  private static boolean isSite(NormalizedText text, int from, int slash) {
    return slash - from < LONGEST_SITE && BARE.matcher(text.subSequence(from, slash + 1)).matches();
  }

  private static int end(NormalizedText text, int from) {
    int end = from;
    int open = 0;
    while (end < text.length() && " \n\"<>'|\\^`{}\uFFFF".indexOf(text.charAt(end)) < 0) {
      open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
      if (open < 0) {
        break;
      }
      end++;
    }
    while (end > from + 1 && ".,;:!?*_]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isPersonal(String link) {
    if (PERSONAL.matcher(link).find() || ORCID.matcher(link).find()) {
      return true;
    }
    Matcher social = SOCIAL.matcher(link);
    return social.matches()
        && !social.group(1).isEmpty()
        && !SHARED.matcher(social.group(1)).matches();
  }
}
