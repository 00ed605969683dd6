package dev.vto.local.preview.pose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** One TensorFlow Lite model with one picture in and float tensors out. Not thread-safe. */
final class TensorModel implements AutoCloseable {

    private final BytePointer file;
    private final FlatBufferModel model;
    private final BuiltinOpResolver operators;
    private final Interpreter interpreter;

    /** @param resource name on the class path, for instance {@code models/pose_detection.tflite} */
    TensorModel(String resource) {
        byte[] content = read(resource);
        // the model reads from this memory as long as it lives
        file = new BytePointer(content.length);
        file.put(content);
        model = FlatBufferModel.BuildFromBuffer(file, content.length);
        operators = new BuiltinOpResolver();
        interpreter = new Interpreter((Pointer) null);
        try (InterpreterBuilder builder = new InterpreterBuilder(model, operators)) {
            // more threads only spin beside each other on pictures of this size
            builder.SetNumThreads(1);
            if (builder.apply(interpreter) != 0 || interpreter.AllocateTensors() != 0) {
                throw new IllegalStateException("Model " + resource + " cannot be prepared.");
            }
        }
    }

    /**
     * @param picture 8UC3 in BGR order, already of the model's input size
     * @return all output tensors, flattened
     */
    float[][] run(Mat picture, double scale, double offset) {
        interpreter.typed_input_tensor_float(0).put(floats(picture, scale, offset));
        if (interpreter.Invoke() != 0) {
            throw new IllegalStateException("The pose model failed.");
        }
        int count = (int) interpreter.outputs().capacity();
        float[][] out = new float[count][];
        for (int i = 0; i < count; i++) {
            out[i] = new float[(int) (interpreter.output_tensor(i).bytes() / Float.BYTES)];
            interpreter.typed_output_tensor_float(i).get(out[i]);
        }
        return out;
    }

    private static float[] floats(Mat bgr, double scale, double offset) {
        Mat rgb = new Mat();
        try {
            Imgproc.cvtColor(bgr, rgb, Imgproc.COLOR_BGR2RGB);
            rgb.convertTo(rgb, CvType.CV_32FC3, scale, offset);
            float[] out = new float[(int) rgb.total() * 3];
            rgb.get(0, 0, out);
            return out;
        } finally {
            rgb.release();
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = TensorModel.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Model " + resource + " is not on the class path.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        interpreter.close();
        operators.close();
        model.close();
        file.close();
    }
}
