package dev.vto.catalog.store;

import dev.vto.catalog.row.ModelPhoto;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.catalog.CatalogColumns;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import java.time.Duration;

/** A model photo or mask as a row of {@code vto-models}. */
final class ModelColumns {
    static final String PHOTO = "model";
    static final String MASK = "mask";

    /* DynamoDB removes the row late enough for its objects to have been removed by what it says. */
    private static final Duration ROW_OUTLIVES_PHOTO = Duration.ofDays(7);

    private ModelColumns() {}

    static Item write(ModelPhoto model) {
        Item item = new Item()
                .put(VtoTable.MODELS.key(), model.id())
                .put(CatalogColumns.OWNER_KEY, model.owner())
                .put(CatalogColumns.KIND, model.isMask() ? MASK : PHOTO)
                .put(CatalogColumns.MASK_OF, model.maskOf())
                .put(Columns.NAME, model.name())
                .put(Columns.CATEGORY, model.category())
                .put(Columns.CONSENT, model.consent())
                .put(Columns.AUTO_IMPORTED, model.autoImported())
                .put(Columns.CREATED_AT, model.createdAt())
                .put(Columns.UPDATED_AT, model.updatedAt())
                .put(Columns.VERSION, model.version());
        if (model.expiresAt() != null) {
            item.put(Columns.EXPIRES_AT, model.expiresAt())
                    .put(Columns.TTL, model.expiresAt().plus(ROW_OUTLIVES_PHOTO).getEpochSecond());
        }
        PictureColumns.write(item, model.picture(), CatalogColumns.MODEL_PICTURE);
        return item;
    }

    static ModelPhoto read(Item item) {
        return new ModelPhoto(
                item.text(VtoTable.MODELS.key()),
                item.read(CatalogColumns.OWNER_KEY, OwnerKey::new),
                item.text(Columns.NAME),
                item.text(Columns.CATEGORY),
                item.truth(Columns.CONSENT),
                item.text(CatalogColumns.MASK_OF),
                item.truth(Columns.AUTO_IMPORTED),
                PictureColumns.read(item, CatalogColumns.MODEL_PICTURE),
                item.read(Columns.CREATED_AT, Timestamps::parse),
                item.read(Columns.UPDATED_AT, Timestamps::parse),
                item.read(Columns.EXPIRES_AT, Timestamps::parse),
                item.number(Columns.VERSION));
    }
}
