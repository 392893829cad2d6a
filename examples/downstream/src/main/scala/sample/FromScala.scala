package sample

import io.assay.agreement.{Agreement, Distance}
import io.assay.core.{RatingMatrix, Scale}

import scala.jdk.CollectionConverters.*
import scala.jdk.OptionConverters.*

/** The same call from Scala. */
object FromScala:
  def alpha(): Double =
    val ratings = RatingMatrix
      .builder(Scale.ordinal(1, 5))
      .rate("reply-1", "ana", 4)
      .rate("reply-1", "ben", 5)
      .rate("reply-2", "ana", 2)
      .rate("reply-2", "ben", 2)
      .rate("reply-3", "ana", 1)
      .rate("reply-3", "ben", 1)
      .build()
    Agreement.krippendorff(ratings).value()

  def configured(ratings: RatingMatrix): String =
    val estimate =
      Agreement.krippendorff().distance(Distance.interval()).bootstrap(200).confidence(0.9).seed(42).of(ratings)
    val limits = estimate.interval().toScala.map(i => s"${i.lower} to ${i.upper}").getOrElse("no interval")
    if estimate.isDefined then s"${estimate.value}: $limits" else estimate.reason.orElse("")

  def raters(ratings: RatingMatrix): Seq[String] = ratings.raters().asScala.toSeq

  def ownDistance(): Distance = Distance.of("steps", (a, b) => if a == b then 0.0 else 1.0)
