/** As the hub keeps them: what is finer is only on its way longer. */
const LONGEST = 1600
const SMALL_ENOUGH = 1024 * 1024

/** A photograph in the size that is kept, where this browser can read it; the hub looks at it all the same. */
export async function shrunk(file: File): Promise<Blob> {
  if (file.size <= SMALL_ENOUGH || !isPhotograph(file)) return file
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const by = Math.min(1, LONGEST / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.width * by))
    canvas.height = Math.max(1, Math.round(image.height * by))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
    return small && small.size < file.size ? small : file
  } catch {
    return file
  }
}

/** Of other kinds some have no background, which would be black in a photograph. */
const isPhotograph = ({ type }: File) => /^image\/(jpeg|hei[cf]|avif|webp)$/.test(type)
