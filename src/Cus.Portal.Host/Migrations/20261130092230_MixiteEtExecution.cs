using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class MixiteEtExecution : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campagnes_annuelles",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    terme_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    close_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campagnes_annuelles", x => x.id);
                    table.ForeignKey(
                        name: "fk_campagnes_annuelles_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrats_de_mixite",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    commune_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: false),
                    signe_le = table.Column<DateOnly>(type: "date", nullable: false),
                    rattache_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rattache_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    detache_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motif_du_detachement = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrats_de_mixite", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrats_de_mixite_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alertes_avancees",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    phrase = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    emise_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alertes_avancees", x => x.id);
                    table.ForeignKey(
                        name: "fk_alertes_avancees_campagnes_annuelles_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "contrats",
                        principalTable: "campagnes_annuelles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "demandes_de_valeurs",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    qualite = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    explications = table.Column<string>(type: "jsonb", nullable: false),
                    remise_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    remise_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demandes_de_valeurs", x => x.id);
                    table.ForeignKey(
                        name: "fk_demandes_de_valeurs_campagnes_annuelles_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "contrats",
                        principalTable: "campagnes_annuelles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "depots_de_tableur",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    demande_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom_du_fichier = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    propositions = table.Column<string>(type: "jsonb", nullable: false),
                    fautes = table.Column<string>(type: "jsonb", nullable: false),
                    fichier_annote_id = table.Column<Guid>(type: "uuid", nullable: true),
                    depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    depose_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    accepte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_depots_de_tableur", x => x.id);
                    table.ForeignKey(
                        name: "fk_depots_de_tableur_demandes_de_valeurs_demande_id",
                        column: x => x.demande_id,
                        principalSchema: "contrats",
                        principalTable: "demandes_de_valeurs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_alertes_avancees_campagne_id_code",
                schema: "contrats",
                table: "alertes_avancees",
                columns: new[] { "campagne_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campagnes_annuelles_contrat_id_annee",
                schema: "contrats",
                table: "campagnes_annuelles",
                columns: new[] { "contrat_id", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campagnes_annuelles_espace_id_statut",
                schema: "contrats",
                table: "campagnes_annuelles",
                columns: new[] { "espace_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_contrats_de_mixite_contrat_id_commune",
                schema: "contrats",
                table: "contrats_de_mixite",
                columns: new[] { "contrat_id", "commune" },
                unique: true,
                filter: "detache_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_demandes_de_valeurs_campagne_id_organisme_id",
                schema: "contrats",
                table: "demandes_de_valeurs",
                columns: new[] { "campagne_id", "organisme_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_depots_de_tableur_demande_id_depose_le",
                schema: "contrats",
                table: "depots_de_tableur",
                columns: new[] { "demande_id", "depose_le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alertes_avancees",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "contrats_de_mixite",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "depots_de_tableur",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "demandes_de_valeurs",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "campagnes_annuelles",
                schema: "contrats");
        }
    }
}
