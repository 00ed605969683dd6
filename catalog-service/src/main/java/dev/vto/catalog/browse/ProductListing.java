package dev.vto.catalog.browse;

import dev.vto.catalog.row.Ids;
import dev.vto.catalog.row.Product;
import dev.vto.catalog.store.ProductStore;
import dev.vto.catalog.store.Slice;
import dev.vto.catalog.view.ProductPage;
import dev.vto.catalog.view.ProductView;
import dev.vto.catalog.view.Views;
import dev.vto.platform.page.Cursor;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds products for a page. */
@Singleton
class ProductListing {
    private final ProductStore products;
    private final Views views;

    ProductListing(ProductStore products, Views views) {
        this.products = products;
        this.views = views;
    }

    ProductPage list(String category, String contains, String externalId, String cursor, int limit) {
        if (externalId != null && !externalId.isEmpty()) {
            // its id is a hash of the SKU: no index needs to be asked
            List<ProductView> found = products.find(Ids.ofExternalId(externalId)).stream()
                    .map(this::view)
                    .toList();
            return new ProductPage(found, null);
        }
        Slice<Product> slice = products.ready(given(category), given(contains), limit, Cursor.start(cursor));
        return new ProductPage(slice.rows().stream().map(this::view).toList(), Cursor.after(slice.next()));
    }

    private ProductView view(Product product) {
        return views.product(product, null);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
