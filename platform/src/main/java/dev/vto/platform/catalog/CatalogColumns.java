package dev.vto.platform.catalog;

/** Attribute names of {@code vto-products} and {@code vto-models} that more than one service reads. */
public final class CatalogColumns {
    public static final String PRODUCT_PICTURE = "product_picture_s3_url";
    public static final String MODEL_PICTURE = "model_picture_s3_url";
    public static final String STATUS = "status";
    public static final String REJECT_REASON = "reject_reason";
    public static final String PREPARED = "prepared_s3_url";
    public static final String SHA256 = "sha256";
    public static final String WIDTH = "width";
    public static final String HEIGHT = "height";
    public static final String GARMENT_CLASS = "garment_class";
    public static final String MASK_PROMPT = "mask_prompt";
    public static final String EXTERNAL_ID = "external_id";
    /** Of a shopper's photo: when it is no longer there, though the row may be. */
    public static final String EXPIRES_AT = "expires_at";

    public static final String OWNER_KEY = "owner_key";
    /** In vto-models: {@code model}, or {@code mask} for an uploaded mask of one. */
    public static final String KIND = "kind";
    /** Of a mask: the model whose photo it was drawn on. */
    public static final String MASK_OF = "mask_of";

    private CatalogColumns() {}
}
