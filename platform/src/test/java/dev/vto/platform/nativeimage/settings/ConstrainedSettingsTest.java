package dev.vto.platform.nativeimage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConstrainedSettingsTest {
    private final List<Class<?>> validated = new ArrayList<>();
    private final ConstrainedSettings settings = new ConstrainedSettings((type, prefix, object) -> validated.add(type));

    @Test
    void withoutConstraintsIsNotValidated() {
        assertThat(isValidated(Plain.class)).isFalse();
    }

    @Test
    void withoutConstraintsIsValidatedWhenNobodyLooked() {
        settings.validateMapping(Unknown.class, "unknown", this);
        assertThat(validated).containsExactly(Unknown.class);
    }

    @Test
    void constraintOfSettingIsSeen() {
        assertThat(isValidated(OfSetting.class)).isTrue();
    }

    @Test
    void constraintOfGroupIsSeen() {
        assertThat(isValidated(OfGroup.class)).isTrue();
    }

    @Test
    void constraintWithinContainersIsSeen() {
        assertThat(isValidated(OfElement.class)).isTrue();
    }

    @Test
    void constraintOfParentIsSeen() {
        assertThat(isValidated(OfParent.class)).isTrue();
    }

    private boolean isValidated(Class<?> type) {
        ConstrainedSettings.learn(type);
        settings.validateMapping(type, "some", this);
        return validated.contains(type);
    }

    @ConfigMapping(prefix = "plain")
    interface Plain {
        int one();

        Optional<List<String>> names();

        Group group();

        interface Group {
            String two();
        }
    }

    @ConfigMapping(prefix = "unknown")
    interface Unknown {
        int one();
    }

    @ConfigMapping(prefix = "of-setting")
    interface OfSetting {
        @Min(1)
        int one();
    }

    @ConfigMapping(prefix = "of-group")
    interface OfGroup {
        Optional<Outer> outer();

        interface Outer {
            Inner inner();

            interface Inner {
                @Min(1)
                int one();
            }
        }
    }

    @ConfigMapping(prefix = "of-element")
    interface OfElement {
        Optional<List<@NotBlank String>> names();
    }

    @ConfigMapping(prefix = "of-parent")
    interface OfParent extends OfSetting {
        int two();
    }
}
