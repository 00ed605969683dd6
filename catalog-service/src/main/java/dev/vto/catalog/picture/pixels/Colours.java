package dev.vto.catalog.picture.pixels;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Brings 8-bit samples of any colour space to sRGB. */
final class Colours {

    private Colours() {}

    /** The colour space that the samples of {@link Rows} are in. */
    static ColorSpace of(BufferedImage image, byte[] profile) {
        ColorModel model = image.getColorModel();
        ColorSpace own =
                model instanceof IndexColorModel ? ColorSpace.getInstance(ColorSpace.CS_sRGB) : model.getColorSpace();
        if (profile != null) {
            try {
                ColorSpace embedded = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
                return embedded.getNumComponents() == own.getNumComponents() ? embedded : own;
            } catch (IllegalArgumentException e) {
                // a damaged profile is no reason to refuse the picture
                return own;
            }
        }
        return own;
    }

    /**
     * The samples as packed sRGB.
     *
     * @param samples {@code pixels * bands} samples in the colour space
     */
    static int[] toRgb(byte[] samples, int width, int height, ColorSpace from) {
        // Java's own grey is linear light, while files without a profile mean sRGB's curve: taken as it is
        if (from.isCS_sRGB() || from.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY))) {
            return packed(samples, from.getNumComponents());
        }
        int bands = from.getNumComponents();
        int[] offsets = bands == 1 ? new int[] {0} : new int[] {0, 1, 2};
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, height, width * bands, bands, offsets, null);
        var model = new ComponentColorModel(from, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        var result = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), result);
        return result.getRGB(0, 0, width, height, null, 0, width);
    }

    private static int[] packed(byte[] samples, int bands) {
        int[] rgb = new int[samples.length / bands];
        for (int i = 0; i < rgb.length; i++) {
            int red = samples[i * bands] & 0xFF;
            rgb[i] = bands == 1
                    ? red * 0x010101
                    : red << 16 | (samples[i * bands + 1] & 0xFF) << 8 | samples[i * bands + 2] & 0xFF;
        }
        return rgb;
    }
}
