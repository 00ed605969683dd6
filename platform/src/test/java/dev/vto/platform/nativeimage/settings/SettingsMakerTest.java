package dev.vto.platform.nativeimage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingContext;
import io.smallrye.config.Secret;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsMakerTest {
    @Test
    void knowsNamesDefaultsAndSecrets() {
        SettingsMaker maker = SettingsMaker.of(Parcel.class);
        assertThat(maker.defaults())
                .containsEntry("weight", "3")
                .containsEntry("code", null)
                .containsEntry("box.side", "7")
                .hasSize(4);
        assertThat(maker.secrets()).containsExactly("code");
    }

    @Test
    void makesWhatSmallRyeMakes() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(Parcel.class)
                .withDefaultValue("parcel.code", "xyz")
                .withDefaultValue("parcel.box.side", "9");
        SmallRyeConfig settings = builder.build();
        Parcel theirs = settings.getConfigMapping(Parcel.class);
        ConfigMappingContext context = new ConfigMappingContext(settings, builder.getMappingsBuilder());
        context.applyPrefix("parcel");
        Parcel ours = (Parcel) SettingsMaker.of(Parcel.class).make(context);
        assertThat(ours.weight()).isEqualTo(theirs.weight()).isEqualTo(3);
        assertThat(ours.code().get()).isEqualTo(theirs.code().get()).isEqualTo("xyz");
        assertThat(ours.label()).isEqualTo(theirs.label()).isEmpty();
        assertThat(ours.box().side()).isEqualTo(theirs.box().side()).isEqualTo(9);
    }

    @Test
    void makesGroupsByThemselves() {
        assertThat(SettingsMaker.of(Parcel.Box.class).defaults()).containsOnlyKeys("side");
    }

    @Test
    void isOnePerInterface() {
        assertThat(SettingsMaker.of(Parcel.class)).isSameAs(SettingsMaker.of(Parcel.class));
    }

    @ConfigMapping(prefix = "parcel")
    interface Parcel {
        @WithDefault("3")
        int weight();

        Secret<String> code();

        Optional<String> label();

        Box box();

        interface Box {
            @WithDefault("7")
            int side();
        }
    }
}
