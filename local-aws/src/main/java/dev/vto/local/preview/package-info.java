/** The preview engine: draws a real garment picture on a real person's photo with classical vision, without any network. */
package dev.vto.local.preview;
