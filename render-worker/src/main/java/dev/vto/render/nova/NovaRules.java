package dev.vto.render.nova;

import dev.vto.platform.tryon.MaskType;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.engine.Garment;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.PictureType;
import dev.vto.render.engine.TryOnRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** What Nova Canvas is known to refuse, found before the call. */
final class NovaRules {
    private static final int MOST_SAMPLES = 5;

    private NovaRules() {}

    /** Why the model would refuse the request, for people; or nothing. */
    static Optional<String> breach(TryOnRequest request) {
        if (request.garments().size() != 1) {
            return Optional.of("Nova Canvas takes one garment, not "
                    + request.garments().size() + "; send one job for each, or choose another engine.");
        }
        if (request.samples() < 1 || request.samples() > MOST_SAMPLES) {
            return Optional.of("numberOfImages is " + request.samples() + "; it must be 1 to " + MOST_SAMPLES + ".");
        }
        Garment garment = request.garments().getFirst();
        return Stream.of(request.person(), garment.picture(), request.mask())
                .filter(NovaRules::unreadable)
                .findFirst()
                .map(picture -> "Nova Canvas reads PNG and JPEG, not " + picture.type() + "; upload the picture again.")
                .or(() -> maskBreach(request, garment))
                .or(() -> lengthBreach(request));
    }

    /** Whether there is a wish about how the garment is worn. */
    static boolean styled(TryOnParameters wishes) {
        return wishes.longSleeveStyle() != null || wishes.tuckingStyle() != null || wishes.outerLayerStyle() != null;
    }

    private static boolean unreadable(Picture picture) {
        return picture != null && picture.type() != PictureType.PNG && picture.type() != PictureType.JPEG;
    }

    private static Optional<String> maskBreach(TryOnRequest request, Garment garment) {
        TryOnParameters wishes = request.parameters();
        MaskType type = wishes.effectiveMaskType();
        if (type == MaskType.IMAGE && request.mask() == null) {
            return Optional.of("maskType is IMAGE but there is no mask; upload one and name it as maskId.");
        }
        if (type == MaskType.PROMPT && wishes.maskPrompt() == null) {
            return Optional.of("maskType is PROMPT but there is no maskPrompt; say in words what is to change.");
        }
        if (type == MaskType.GARMENT && garment.garmentClass() == null) {
            return Optional.of("maskType is GARMENT but nobody said what the garment is; set garmentClass.");
        }
        if (type == MaskType.GARMENT
                && styled(wishes)
                && !garment.garmentClass().upperBody()) {
            return Optional.of("Sleeve, tucking and outer layer styles are for upper body garments; this one is "
                    + garment.garmentClass() + ". Leave them out.");
        }
        return Optional.empty();
    }

    private static Optional<String> lengthBreach(TryOnRequest request) {
        long length = new NovaBody(request).length();
        return length <= NovaBody.LARGEST
                ? Optional.empty()
                : Optional.of("The pictures make a request of " + length + " bytes; Nova Canvas takes "
                        + NovaBody.LARGEST + ". Upload smaller ones.");
    }
}
