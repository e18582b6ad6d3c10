using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class ContratsTerritoriaux : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "contrats");

            migrationBuilder.EnsureSchema(
                name: "indicateurs");

            migrationBuilder.EnsureSchema(
                name: "signatures");

            migrationBuilder.CreateTable(
                name: "campagnes_de_remontee",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    texte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    fondement = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    ouvre_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    terme_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campagnes_de_remontee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalogues",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    definitions = table.Column<string>(type: "jsonb", nullable: false),
                    publie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "circuits",
                schema: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    libelle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    empreinte_du_texte = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    proprietaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proprietaire = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    etapes = table.Column<string>(type: "jsonb", nullable: false),
                    ouvert_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouvert_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fini_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motif = table.Column<string>(type: "text", nullable: true),
                    refuse_par = table.Column<string>(type: "text", nullable: true),
                    avant_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fondement = table.Column<string>(type: "text", nullable: true),
                    ceremonie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    difference = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contrats",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version_de_trame = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    derogation = table.Column<string>(type: "jsonb", nullable: true),
                    lecture_entre_parties = table.Column<bool>(type: "boolean", nullable: false),
                    axes_sans_objet = table.Column<string>(type: "jsonb", nullable: false),
                    ecarts_assumes = table.Column<string>(type: "jsonb", nullable: false),
                    ventilations = table.Column<string>(type: "jsonb", nullable: false),
                    ouvert_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouvert_par = table.Column<Guid>(type: "uuid", nullable: false),
                    ouvert_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    signe_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    epci_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    epci_siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    fin = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objectifs",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    ventilation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    annee = table.Column<int>(type: "integer", nullable: true),
                    cible = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    a_compter_du = table.Column<DateOnly>(type: "date", nullable: false),
                    acte_reference = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    acte_date = table.Column<DateOnly>(type: "date", nullable: false),
                    acte_auteur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    acte_motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    acte_fichier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enregistre_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    enregistre_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objectifs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pouvoirs",
                schema: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    titulaire = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    intitule = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    fin = table.Column<DateOnly>(type: "date", nullable: true),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    joint_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    joint_par = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pouvoirs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trames",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    publiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    nouveautes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trames", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "valeurs",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    catalogue = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    ventilation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    numerateur = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    denominateur = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    commentaire = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    preuve_id = table.Column<Guid>(type: "uuid", nullable: true),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saisie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_valeurs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "valeurs_anciennes",
                schema: "indicateurs",
                columns: table => new
                {
                    valeur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    numerateur = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    denominateur = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    commentaire = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    preuve_id = table.Column<Guid>(type: "uuid", nullable: true),
                    auteur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saisie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_valeurs_anciennes", x => new { x.valeur_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "aucuns_volontaires",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prefecture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    declare_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    declare_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    levee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aucuns_volontaires", x => x.id);
                    table.ForeignKey(
                        name: "fk_aucuns_volontaires_campagnes_de_remontee_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "contrats",
                        principalTable: "campagnes_de_remontee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inscriptions",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nature = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    communes = table.Column<int>(type: "integer", nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    prefecture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prefecture_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    inscrite_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inscrite_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    est_apres_le_terme = table.Column<bool>(type: "boolean", nullable: false),
                    corrigee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retiree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motif_de_retrait = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inscriptions", x => x.id);
                    table.ForeignKey(
                        name: "fk_inscriptions_campagnes_de_remontee_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "contrats",
                        principalTable: "campagnes_de_remontee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pieces",
                schema: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    circuit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    empreinte = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    taille = table.Column<long>(type: "bigint", nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pieces", x => x.id);
                    table.ForeignKey(
                        name: "fk_pieces_circuits_circuit_id",
                        column: x => x.circuit_id,
                        principalSchema: "signatures",
                        principalTable: "circuits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signataires",
                schema: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    circuit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    etape = table.Column<int>(type: "integer", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    qualite = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    designation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pouvoir_exige = table.Column<bool>(type: "boolean", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    signature = table.Column<string>(type: "jsonb", nullable: true),
                    recu_de = table.Column<Guid>(type: "uuid", nullable: true),
                    motif = table.Column<string>(type: "text", nullable: true),
                    refuse_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    exemplaires = table.Column<int>(type: "integer", nullable: false),
                    imprime_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signataires", x => x.id);
                    table.ForeignKey(
                        name: "fk_signataires_circuits_circuit_id",
                        column: x => x.circuit_id,
                        principalSchema: "signatures",
                        principalTable: "circuits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "chiffres",
                schema: "contrats",
                columns: table => new
                {
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicateur = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ventilation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valeur = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    modifie_par = table.Column<Guid>(type: "uuid", nullable: false),
                    modifie_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chiffres", x => new { x.contrat_id, x.indicateur, x.organisme_id, x.ventilation, x.commune, x.annee });
                    table.ForeignKey(
                        name: "fk_chiffres_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "clauses",
                schema: "contrats",
                columns: table => new
                {
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    texte = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    choix = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    modifiee_par = table.Column<Guid>(type: "uuid", nullable: false),
                    modifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clauses", x => new { x.contrat_id, x.code });
                    table.ForeignKey(
                        name: "fk_clauses_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commentaires",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cible = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    reponse_a = table.Column<Guid>(type: "uuid", nullable: true),
                    texte = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ecrit_par = table.Column<Guid>(type: "uuid", nullable: false),
                    ecrit_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    partie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ecrit_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    traite_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    traite_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commentaires", x => x.id);
                    table.ForeignKey(
                        name: "fk_commentaires_contrats_contrat_id",
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
                name: "lignes_du_registre",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    geste = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    indicateur = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ventilation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    de = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    a = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    repond_a = table.Column<int>(type: "integer", nullable: true),
                    par_organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    par_organisme_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    par = table.Column<Guid>(type: "uuid", nullable: false),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    suite_organisme_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    suite_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    suite_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    suite_motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reponse_avant = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lignes_du_registre", x => x.id);
                    table.ForeignKey(
                        name: "fk_lignes_du_registre_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "parties",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    qualite = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    invitee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retiree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    vue_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parties", x => x.id);
                    table.ForeignKey(
                        name: "fk_parties_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revisions_de_grille",
                schema: "contrats",
                columns: table => new
                {
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisions_de_grille", x => x.contrat_id);
                    table.ForeignKey(
                        name: "fk_revisions_de_grille_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "versions",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    figee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    figee_par = table.Column<Guid>(type: "uuid", nullable: false),
                    figee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fichier_signe_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_versions_contrats_contrat_id",
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
                name: "ix_aucuns_volontaires_campagne_id_prefecture_id",
                schema: "contrats",
                table: "aucuns_volontaires",
                columns: new[] { "campagne_id", "prefecture_id" },
                unique: true,
                filter: "levee_le is null");

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
                name: "ix_campagnes_de_remontee_espace_id_terme_le",
                schema: "contrats",
                table: "campagnes_de_remontee",
                columns: new[] { "espace_id", "terme_le" });

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_programme_version",
                schema: "indicateurs",
                table: "catalogues",
                columns: new[] { "programme", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_circuits_espace_id_ouvert_le",
                schema: "signatures",
                table: "circuits",
                columns: new[] { "espace_id", "ouvert_le" });

            migrationBuilder.CreateIndex(
                name: "ix_circuits_espace_id_proprietaire_id",
                schema: "signatures",
                table: "circuits",
                columns: new[] { "espace_id", "proprietaire_id" });

            migrationBuilder.CreateIndex(
                name: "ix_circuits_un_vivant",
                schema: "signatures",
                table: "circuits",
                columns: new[] { "espace_id", "objet" },
                unique: true,
                filter: "statut in ('Ouvert', 'Suspendu')");

            migrationBuilder.CreateIndex(
                name: "ix_commentaires_contrat_id_cible",
                schema: "contrats",
                table: "commentaires",
                columns: new[] { "contrat_id", "cible" });

            migrationBuilder.CreateIndex(
                name: "ix_contrats_espace_id_reference",
                schema: "contrats",
                table: "contrats",
                columns: new[] { "espace_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contrats_espace_id_statut",
                schema: "contrats",
                table: "contrats",
                columns: new[] { "espace_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_contrats_parent_id",
                schema: "contrats",
                table: "contrats",
                column: "parent_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_inscriptions_campagne_id_siren",
                schema: "contrats",
                table: "inscriptions",
                columns: new[] { "campagne_id", "siren" },
                unique: true,
                filter: "retiree_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_inscriptions_espace_id_campagne_id_departement",
                schema: "contrats",
                table: "inscriptions",
                columns: new[] { "espace_id", "campagne_id", "departement" });

            migrationBuilder.CreateIndex(
                name: "ix_inscriptions_espace_id_siren",
                schema: "contrats",
                table: "inscriptions",
                columns: new[] { "espace_id", "siren" });

            migrationBuilder.CreateIndex(
                name: "ix_lignes_du_registre_contrat_id_numero",
                schema: "contrats",
                table: "lignes_du_registre",
                columns: new[] { "contrat_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_objectifs_espace_id_programme_objet_code_annee",
                schema: "indicateurs",
                table: "objectifs",
                columns: new[] { "espace_id", "programme", "objet", "code", "annee" });

            migrationBuilder.CreateIndex(
                name: "ix_parties_contrat_id",
                schema: "contrats",
                table: "parties",
                column: "contrat_id");

            migrationBuilder.CreateIndex(
                name: "ix_parties_espace_id_organisme_id",
                schema: "contrats",
                table: "parties",
                columns: new[] { "espace_id", "organisme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pieces_circuit_id_numero",
                schema: "signatures",
                table: "pieces",
                columns: new[] { "circuit_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pieces_fichier_id",
                schema: "signatures",
                table: "pieces",
                column: "fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_pouvoirs_espace_id_organisme_id",
                schema: "signatures",
                table: "pouvoirs",
                columns: new[] { "espace_id", "organisme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pouvoirs_fichier_id",
                schema: "signatures",
                table: "pouvoirs",
                column: "fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_signataires_circuit_id_rang",
                schema: "signatures",
                table: "signataires",
                columns: new[] { "circuit_id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signataires_espace_id_compte_id",
                schema: "signatures",
                table: "signataires",
                columns: new[] { "espace_id", "compte_id" });

            migrationBuilder.CreateIndex(
                name: "ix_signataires_espace_id_organisme_id_statut",
                schema: "signatures",
                table: "signataires",
                columns: new[] { "espace_id", "organisme_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_trames_espace_id_version",
                schema: "contrats",
                table: "trames",
                columns: new[] { "espace_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_valeurs_totaux",
                schema: "indicateurs",
                table: "valeurs",
                columns: new[] { "espace_id", "programme", "objet", "code", "annee" },
                filter: "ventilation = ''");

            migrationBuilder.CreateIndex(
                name: "ix_valeurs_une_par_chiffre",
                schema: "indicateurs",
                table: "valeurs",
                columns: new[] { "espace_id", "programme", "objet", "code", "annee", "ventilation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_versions_contrat_id_numero",
                schema: "contrats",
                table: "versions",
                columns: new[] { "contrat_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_versions_fichier_id",
                schema: "contrats",
                table: "versions",
                column: "fichier_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alertes_avancees",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "aucuns_volontaires",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "catalogues",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "chiffres",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "clauses",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "commentaires",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "contrats_de_mixite",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "depots_de_tableur",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "inscriptions",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "lignes_du_registre",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "objectifs",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "parties",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "pieces",
                schema: "signatures");

            migrationBuilder.DropTable(
                name: "pouvoirs",
                schema: "signatures");

            migrationBuilder.DropTable(
                name: "revisions_de_grille",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "signataires",
                schema: "signatures");

            migrationBuilder.DropTable(
                name: "trames",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "valeurs",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "valeurs_anciennes",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "versions",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "demandes_de_valeurs",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "campagnes_de_remontee",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "circuits",
                schema: "signatures");

            migrationBuilder.DropTable(
                name: "campagnes_annuelles",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "contrats",
                schema: "contrats");
        }
    }
}
