/** What the stand-in for Bedrock draws: plain pictures, or previews. */
package dev.vto.local.bedrock.drawing;
