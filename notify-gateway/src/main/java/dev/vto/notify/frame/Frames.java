package dev.vto.notify.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.inject.Singleton;

/** Frames as text and back. Thread-safe. */
@Singleton
public class Frames {
    private static final String SHAPES =
            "send {\"type\":\"subscribe\",\"jobIds\":[...]}, {\"type\":\"unsubscribe\",\"jobIds\":[...]} or "
                    + "{\"type\":\"ping\"}";
    private static final int SHOWN = 40;

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public Frames(ObjectMapper json) {
        this.reader = json.readerFor(ClientFrame.class);
        this.writer = json.writerFor(ServerFrame.class);
    }

    /**
     * Reads what a client sent.
     *
     * @throws FrameException when it is none of the known frames
     */
    public ClientFrame read(String text) {
        try {
            ClientFrame frame = reader.readValue(text);
            if (frame == null) {
                throw new FrameException(FrameException.INVALID_JSON, "The frame is null; " + SHAPES);
            }
            return frame;
        } catch (InvalidTypeIdException e) {
            String type = e.getTypeId() == null ? "has no type" : "has type '" + shorten(e.getTypeId()) + "'";
            throw new FrameException(FrameException.UNKNOWN_TYPE, "The frame " + type + "; " + SHAPES);
        } catch (ValueInstantiationException e) {
            throw e.getCause() instanceof FrameException known ? known : invalid();
        } catch (UnrecognizedPropertyException e) {
            throw new FrameException(
                    FrameException.INVALID_FRAME,
                    "'" + shorten(e.getPropertyName()) + "' is not known in this frame; " + SHAPES);
        } catch (JsonMappingException e) {
            throw invalid();
        } catch (JsonProcessingException e) {
            throw new FrameException(FrameException.INVALID_JSON, "The frame is not JSON; " + SHAPES);
        }
    }

    /** The text of a frame. */
    public String write(ServerFrame frame) {
        try {
            return writer.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings and numbers is always JSON", e);
        }
    }

    private static FrameException invalid() {
        return new FrameException(FrameException.INVALID_FRAME, "The frame has a part of the wrong type; " + SHAPES);
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
