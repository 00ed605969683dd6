package dev.vto.catalog.store;

import dev.vto.catalog.row.Product;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.catalog.CatalogColumns;
import dev.vto.platform.telemetry.Timestamps;
import dev.vto.platform.tryon.GarmentClass;
import java.util.Locale;

/** A product as a row of {@code vto-products}. */
final class ProductColumns {

    private ProductColumns() {}

    static Item write(Product product) {
        Product.About about = product.about();
        Item item = new Item()
                .put(VtoTable.PRODUCTS.key(), product.id())
                .put(CatalogColumns.EXTERNAL_ID, product.externalId())
                .put(Columns.NAME, about.name())
                .put(Columns.SEARCH_NAME, about.name().toLowerCase(Locale.ROOT))
                .put(Columns.CATEGORY, about.category())
                .put(Columns.DESCRIPTION, about.description())
                .put(CatalogColumns.GARMENT_CLASS, about.garmentClass())
                .put(CatalogColumns.MASK_PROMPT, about.maskPrompt())
                .put(Columns.AUTO_IMPORTED, product.autoImported())
                .put(Columns.CREATED_AT, product.createdAt())
                .put(Columns.UPDATED_AT, product.updatedAt())
                .put(Columns.VERSION, product.version())
                .put(Columns.LISTING, product.picture().isReady() ? Columns.LISTED : null);
        PictureColumns.write(item, product.picture(), CatalogColumns.PRODUCT_PICTURE);
        return item;
    }

    static Product read(Item item) {
        return new Product(
                item.text(VtoTable.PRODUCTS.key()),
                item.text(CatalogColumns.EXTERNAL_ID),
                new Product.About(
                        item.text(Columns.NAME),
                        item.text(Columns.CATEGORY),
                        item.text(Columns.DESCRIPTION),
                        item.read(CatalogColumns.GARMENT_CLASS, GarmentClass::valueOf),
                        item.text(CatalogColumns.MASK_PROMPT)),
                item.truth(Columns.AUTO_IMPORTED),
                PictureColumns.read(item, CatalogColumns.PRODUCT_PICTURE),
                item.read(Columns.CREATED_AT, Timestamps::parse),
                item.read(Columns.UPDATED_AT, Timestamps::parse),
                item.number(Columns.VERSION));
    }
}
