package dev.vto.catalog.store;

import dev.vto.catalog.refusal.RejectReason;
import dev.vto.catalog.row.Picture;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.catalog.CatalogColumns;
import dev.vto.platform.catalog.PictureStatus;
import dev.vto.platform.catalog.PreparedPicture;

/** The picture of a row as attributes. */
final class PictureColumns {

    private PictureColumns() {}

    static void write(Item item, Picture picture, String keptColumn) {
        item.put(CatalogColumns.STATUS, picture.status().text()).put(keptColumn, picture.kept());
        if (picture.rejected() != null) {
            item.put(Columns.REJECT_CODE, picture.rejected().code())
                    .put(CatalogColumns.REJECT_REASON, picture.rejected().message());
        }
        if (picture.prepared() != null) {
            item.put(CatalogColumns.PREPARED, picture.prepared().address())
                    .put(CatalogColumns.SHA256, picture.prepared().sha256())
                    .put(CatalogColumns.WIDTH, picture.prepared().width())
                    .put(CatalogColumns.HEIGHT, picture.prepared().height());
        }
        if (picture.source() != null) {
            item.put(Columns.SOURCE_ETAG, picture.source().entityTag())
                    .put(Columns.SEQUENCER, picture.source().sequencer())
                    .put(Columns.SOURCE_WIDTH, picture.source().width())
                    .put(Columns.SOURCE_HEIGHT, picture.source().height());
        }
    }

    static Picture read(Item item, String keptColumn) {
        return new Picture(
                item.read(CatalogColumns.STATUS, PictureStatus::of),
                item.has(Columns.REJECT_CODE)
                        ? new RejectReason(item.text(Columns.REJECT_CODE), item.text(CatalogColumns.REJECT_REASON))
                        : null,
                item.read(keptColumn, S3Address::parse),
                item.has(CatalogColumns.PREPARED) ? prepared(item) : null,
                item.has(Columns.SOURCE_ETAG) ? source(item) : null);
    }

    private static PreparedPicture prepared(Item item) {
        return new PreparedPicture(
                item.read(CatalogColumns.PREPARED, S3Address::parse),
                item.text(CatalogColumns.SHA256),
                (int) item.number(CatalogColumns.WIDTH),
                (int) item.number(CatalogColumns.HEIGHT));
    }

    private static Picture.Source source(Item item) {
        return new Picture.Source(
                item.text(Columns.SOURCE_ETAG),
                item.text(Columns.SEQUENCER),
                (int) item.number(Columns.SOURCE_WIDTH),
                (int) item.number(Columns.SOURCE_HEIGHT));
    }
}
