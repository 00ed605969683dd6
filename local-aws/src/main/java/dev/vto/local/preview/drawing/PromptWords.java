package dev.vto.local.preview.drawing;

import dev.vto.local.preview.GarmentClass;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the garment class that an English text names. */
final class PromptWords {

    private static final Map<GarmentClass, Pattern> WORDS = new LinkedHashMap<>();

    // first match wins: what is more specific stands first ("dress shirt" is a shirt, "swim shorts" are shorts)
    static {
        words(GarmentClass.FOOTWEAR, "footwear|shoes?|boots?|sneakers?|trainers|sandals?|heels|loafers?|slippers?");
        words(GarmentClass.NO_SLEEVE_SHIRT, "tank ?tops?|sleeveless (?:shirt|top)s?|camisoles?|singlets?");
        words(
                GarmentClass.LONG_SLEEVE_SHIRT,
                "long[- ]sleeved? [a-z- ]*(?:shirt|tee|top)s?|sweat-?shirts?|sweaters?|pullovers?|hoodies?|cardigans?|jumpers?");
        words(
                GarmentClass.SHORT_SLEEVE_SHIRT,
                "t-?shirts?|tees?|polos?|polo shirts?|short[- ]sleeved? [a-z- ]*(?:shirt|top)s?");
        words(
                GarmentClass.UPPER_BODY,
                "(?:dress )?shirts?|tops?|blouses?|jackets?|coats?|blazers?|vests?|waistcoats?|upper[- ]body|torso");
        words(GarmentClass.SHORT_PANTS, "shorts|short pants|bermudas?");
        words(GarmentClass.LOWER_BODY, "(?:dress )?pants|trousers|jeans|leggings|chinos|slacks|skirts?|lower[- ]body");
        words(GarmentClass.FULL_BODY, "dress(?:es)?|gowns?|jumpsuits?|overalls|outfits?|suits?|full[- ]body");
    }

    private PromptWords() {}

    static Optional<GarmentClass> garmentIn(String prompt) {
        String text = prompt == null ? "" : prompt.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(e -> e.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void words(GarmentClass garment, String alternatives) {
        WORDS.put(garment, Pattern.compile("\\b(?:" + alternatives + ")\\b"));
    }
}
