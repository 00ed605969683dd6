package dev.vto.catalog.browse;

import dev.vto.catalog.row.CatalogRow;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers with a row's view and entity tag. */
final class Answers {

    private Answers() {}

    /** 200 with the view, or 304 when the client knows the row as it is. */
    static Response shown(CatalogRow row, String ifNoneMatch, Supplier<Object> view) {
        EntityTag tag = new EntityTag(row.entityTag());
        return Preconditions.names(ifNoneMatch, row)
                ? Response.notModified(tag).build()
                : Response.ok(view.get()).tag(tag).build();
    }

    /** 200 with the view of a row that was changed. */
    static Response changed(CatalogRow row, Object view) {
        return Response.ok(view).tag(new EntityTag(row.entityTag())).build();
    }
}
